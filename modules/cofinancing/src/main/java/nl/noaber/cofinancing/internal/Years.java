package nl.noaber.cofinancing.internal;

/** From the first to the last, both included. */
record Years(int first, int last) {}
