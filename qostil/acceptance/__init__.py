"""Try a built site as its readers do: ask the questions of customers, and look at it in a browser."""
