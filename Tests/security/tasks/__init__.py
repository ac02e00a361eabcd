"""What is tried against a built program."""
