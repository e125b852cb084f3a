"""How Discord says no: a status, a code of its own, a sentence, and where in the body it hurts.

Codes: developers/topics/opcodes-and-status-codes of Discord's documentation.
"""

from typing import Any

SENTENCES: dict[int, tuple[int, str]] = {
    0: (500, "500: Internal Server Error"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20022: (429, "This message cannot be edited due to announcement rate limits"),
    20028: (
        429,
        "The write action you are performing on the channel has hit the write rate limit.",
    ),
    30032: (400, "Maximum number of application commands reached"),
    30046: (429, "Maximum number of edits to messages older than 1 hour reached."),
    40001: (401, "Unauthorized. Provide a valid token and try again"),
    40003: (403, "You are opening direct messages too fast."),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40067: (400, "A tag is required to create a forum post in this channel"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50024: (403, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50034: (400, "A message provided was too old to bulk delete"),
    50035: (400, "Invalid Form Body"),
    50083: (403, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    160005: (403, "Thread is locked"),
    220001: (400, "Webhooks posted to forum channels must have a thread_name or thread_id"),
}


class Refusal(Exception):  # noqa: N818 - an answer of Discord's, not an error of ours
    """A request that is turned down; ``body`` is the JSON answer, ``status`` its HTTP status."""

    def __init__(
        self,
        code: int = 0,
        message: str | None = None,
        *,
        status: int | None = None,
        errors: dict[str, Any] | None = None,
    ) -> None:
        usual_status, sentence = SENTENCES.get(code, (400, "Refused"))
        self.status = status or usual_status
        if code == 0 and status is not None:
            sentence = f"{status}: Refused"
        self.body: dict[str, Any] = {"message": message or sentence, "code": code}
        if errors:
            self.body["errors"] = errors
        super().__init__(f"{self.status} {self.body}")


def unauthorized() -> Refusal:
    return Refusal(0, "401: Unauthorized", status=401)


def not_found() -> Refusal:
    return Refusal(0, "404: Not Found", status=404)
