"""Facts in a text: figures, days, numbers to call and addresses, each as a normal form that both languages share."""
