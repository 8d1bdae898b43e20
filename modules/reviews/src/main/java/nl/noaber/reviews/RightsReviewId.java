package nl.noaber.reviews;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a review of rights. */
public record RightsReviewId(UUID value) implements Id {}
