"""Request addresses over the network: public hosts only, few requests a host, within limits of time and size."""
