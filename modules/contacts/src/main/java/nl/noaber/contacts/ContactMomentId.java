package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a contact moment. */
public record ContactMomentId(UUID value) implements Id {}
