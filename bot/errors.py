"""What can go wrong and is nobody's bug.

    EncoreError
    ├── UserError      somebody asked for what can't be: told to them, word for word
    ├── SettingsError  the operator set something wrong: one line, names it
    ├── StoreError     the database can't be opened: one line, names it and says why
    ├── SourceError    a source is down, changed or lying: kept at the source, shown by /sources
    └── PostError      Discord said no
        ├── PostLater       ... for now: tried again
        ├── PostImpossible  ... until somebody changes something there: tried again, rarely, and told
        └── PostGone        ... for good: the channel, or the message to edit, is no more

Anything else is a bug and is logged with its traceback.
"""


class EncoreError(Exception):
    """The root of all that is expected to go wrong."""


class UserError(EncoreError):
    """The message is for the person who asked, and says what to do."""


class SettingsError(EncoreError):
    """The message is one line that names the setting and says what is right."""


class StoreError(EncoreError):
    """The message is one line that names the database and says why it can't be opened."""


class SourceError(EncoreError):
    """A source gave nothing usable.

    ``retry_after`` is the number of seconds that it asked to be left alone, if it did.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class PostError(EncoreError):
    """A message did not reach its channel; the message says why, for a moderator."""


class PostLater(PostError):  # noqa: N818 - an answer of Discord's, not an error of ours
    """Worth another try, at the earliest after ``retry_after`` seconds."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class PostImpossible(PostError):  # noqa: N818 - see PostLater
    """No use trying often until somebody changes something in Discord."""


class PostGone(PostError):  # noqa: N818 - see PostLater
    """The channel, or the message to edit, is no more."""
