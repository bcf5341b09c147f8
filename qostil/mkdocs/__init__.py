"""The only room that knows MkDocs: it unpacks what the events bring, calls the rules, and logs what they find."""
