package nl.noaber.reviews;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a line of a review of rights. */
public record RightsReviewLineId(UUID value) implements Id {}
