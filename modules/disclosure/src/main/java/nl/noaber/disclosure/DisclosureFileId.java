package nl.noaber.disclosure;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** The id of a file for a request under the Woo. */
public record DisclosureFileId(UUID value) implements Id {}
