"""What the network says of an address: asked politely, safely, and within limits."""
