"""From a project as it is to the site that readers see: frozen, checked, built aside, put in place in one step."""
