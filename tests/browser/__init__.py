"""What tests need to look at pages as readers do, and the tests of pages as a whole."""
