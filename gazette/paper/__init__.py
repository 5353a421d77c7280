"""What needs the whole set: order, addresses and collisions, links, people, columns, the calendar."""
