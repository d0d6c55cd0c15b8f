"""The drawing kit behind the sample pictures: a canvas, things to put on it, and the scenes made of them."""
