"""What a person sees of the bot's answer."""

from bot.demo.discord.interaction import Interaction
from bot.demo.discord.messages import Message
from bot.demo.discord.wire import Json


class Reply:
    """The bot's answer to one thing a person did; it shows later edits too."""

    def __init__(self, interaction: Interaction) -> None:
        self.interaction = interaction

    @property
    def failed(self) -> bool:
        """Whether the person read "The application did not respond"."""
        return self.interaction.answer is None

    @property
    def message(self) -> Message | None:
        """The message that answers, or that a button changed; None if there is (still) none."""
        return self.interaction.response

    @property
    def thinking(self) -> bool:
        return self.message is not None and self.message.loading

    @property
    def modal(self) -> Json | None:
        """The window that opened, as the bot described it."""
        return self.interaction.modal

    @property
    def choices(self) -> list[Json]:
        """Suggestions, each with ``name`` and ``value``."""
        return self.interaction.choices

    @property
    def followups(self) -> list[Message]:
        return self.interaction.followups

    @property
    def messages(self) -> list[Message]:
        """The answer and what followed it."""
        return [*([self.message] if self.message else []), *self.followups]

    @property
    def content(self) -> str:
        return self.message.content if self.message else ""

    @property
    def embeds(self) -> list[Json]:
        return self.message.embeds if self.message else []

    @property
    def components(self) -> list[Json]:
        return self.message.components if self.message else []

    @property
    def attachments(self) -> list[Json]:
        return self.message.attachments if self.message else []

    @property
    def ephemeral(self) -> bool:
        """Whether only the person who asked sees it."""
        return self.message is not None and self.message.ephemeral

    @property
    def text(self) -> str:
        """All that there is to read in the answer and what followed it."""
        return "\n".join(message.text for message in self.messages)

    async def followup(self, number: int = 1, *, patience: float = 5.0) -> Message:
        """The follow-up of that number (1 is the first), waited for; else TimeoutError."""
        if not await self.interaction.until(lambda: len(self.followups) >= number, patience):
            raise TimeoutError(f"no follow-up {number} within {patience} s")
        return self.followups[number - 1]
