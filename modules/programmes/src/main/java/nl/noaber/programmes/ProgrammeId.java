package nl.noaber.programmes;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a programme. */
public record ProgrammeId(UUID value) implements Id {}
