"""What Discord refuses in a body, as far as a bot can run into it.

Sources, under ``developers/`` of Discord's documentation: resources/message (embeds, messages),
components/reference, interactions/application-commands, interactions/receiving-and-responding.
"""
