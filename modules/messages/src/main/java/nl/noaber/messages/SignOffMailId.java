package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a mail about a sign-off. */
public record SignOffMailId(UUID value) implements Id {}
