"""What can be done with the project from the command line: one chore a file, all entered through tasks.py."""
