"""The control API under ``/_local/``: all that a page, a benchmark or another process needs.

All ids are strings of digits. What can't be done is answered with 400 and ``{"error": SENTENCE}``.
Messages, channels, embeds and components have the form of Discord's own API.

    GET  /_local/state            {"api", "gateway", "connected", "bot": USER, "guilds": [GUILD],
                                  "direct": [{"id", "user"}]}
         GUILD                    {"id", "name", "joined", "channels": [CHANNEL],
                                  "roles": [{"id", "name", "mentionable"}],
                                  "members": [USER + {"manage_guild", "roles": [ID]}]}
         CHANNEL                  {"id", "name", "type", "topic", "parent", "bot_may": [NAME]}
         USER                     {"id", "name", "bot"}
    GET  /_local/channels/ID/messages?user=ID&limit=50&before=ID
                                  [MESSAGE], oldest first, with what only that user sees
         MESSAGE                  Discord's message object + {"nonce", "reader": ID or null,
                                  "pinged_roles": [ID], "edits"}
    GET  /_local/commands?user=ID&channel=ID
                                  [COMMAND]: what that person is offered there, of all types
    POST /_local/act              somebody does something; see below
    GET  /_local/events?user=ID   server-sent events: every change as it happens, each with
                                  data {"name", "guild_id", "reader", "data"}; names and data are
                                  the gateway's: MESSAGE_CREATE, MESSAGE_UPDATE, TYPING_START, ...
    POST /_local/world            {"do": WHAT, ...}: change guilds, channels, people, time
    GET, POST, DELETE /_local/faults
                                  what is to go wrong with requests; POST takes the fields of Fault
    POST /_local/gateway          {"do": "reconnect" | "invalidate" (+ "resumable") | "silence" |
                                  "forget" | "close" (+ "code") | "refuse" (+ "code" or null)}
    GET  /_local/stats            {"statuses": {STATUS: COUNT}, "messages": {CHANNEL ID: COUNT},
                                  "posts", "edits", "invalid", "identified", "resumed",
                                  "first_post_at", "last_post_at"}
    GET  /_local/requests?after=N {"next": N, "requests": [{"method", "path", "status", "at", "body"}]}

Acting (``user`` and ``channel`` are ids), answered with a REPLY:

    {"do": "command", "user", "channel", "name": "watch add", "options": {NAME: VALUE}}
    {"do": "autocomplete", "user", "channel", "name", "option", "typed", "options"}
    {"do": "menu", "user", "message", "name"}
    {"do": "click", "user", "message", "custom_id"}
    {"do": "choose", "user", "message", "custom_id", "values": [VALUE or ID]}
    {"do": "submit", "user", "reply": ID, "values": {CUSTOM_ID: TEXT or [VALUE]}}
    {"do": "say", "user", "channel", "content"}   answered with the MESSAGE

    REPLY  {"id", "failed", "thinking", "message": MESSAGE or null, "followups": [MESSAGE],
            "modal": null or {"title", "custom_id", "components"}, "choices": [{"name", "value"}]}

A reply that comes as a message, and each later edit of it, is among the events as well.
"""
