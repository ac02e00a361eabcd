"""What this run was asked for."""


class Wishes:
    binary = None
    people = 500
