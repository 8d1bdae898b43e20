package nl.noaber.gateway.library;

import java.util.UUID;

record Author(UUID id, String name, String countryCode) {}
