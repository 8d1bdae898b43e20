package nl.noaber.gateway.library;

import java.util.UUID;

record Book(UUID id, String title, Genre genre, UUID authorId) {}
