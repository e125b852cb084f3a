"""The REST half: requests are logged, tried against faults and limits, then carried out."""
