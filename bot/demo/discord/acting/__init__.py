"""What people do, from the command they pick to what they then see."""
