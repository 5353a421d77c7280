"""What each layout may use: one frozen type a layout, of the same name; ``every`` knows them all."""
