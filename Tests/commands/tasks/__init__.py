"""What an operator does: each module some of it."""
