"""Vietnamese text as every other room needs it: folding, order, addresses, dates, numbers, tones and hygiene; pure."""
