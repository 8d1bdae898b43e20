package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a sign-off. */
public record SignOffId(UUID value) implements Id {}
