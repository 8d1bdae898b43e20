package nl.noaber.privacy;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a request under the AVG. */
public record PrivacyRequestId(UUID value) implements Id {}
