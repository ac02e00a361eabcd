"""What a PDF can carry beside its pages, each kind under its name."""

FEATURES = {}


def feature(make):
    FEATURES[make.__name__.replace("_", "-")] = make
    return make
