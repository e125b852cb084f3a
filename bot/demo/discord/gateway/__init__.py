"""The gateway half: sessions that remember what they were told, and the sockets they speak on."""
