package nl.noaber.briefings;

import java.time.Instant;
import nl.noaber.access.UserId;

/** That somebody of the board said to have read a briefing. */
public record BriefingReading(UserId userId, Instant readAt) {}
