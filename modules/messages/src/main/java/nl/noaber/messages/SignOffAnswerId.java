package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies an answer to a sign-off. */
public record SignOffAnswerId(UUID value) implements Id {}
