package nl.noaber.gateway.library;

enum Genre {
    NOVEL,
    POETRY
}
