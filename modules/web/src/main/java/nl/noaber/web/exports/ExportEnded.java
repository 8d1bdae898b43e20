package nl.noaber.web.exports;

import java.util.UUID;
import nl.noaber.kernel.Viewer;

/**
 * An export that had begun ended.
 *
 * @param rows how many rows were given to the reader
 * @param whole whether those are all; otherwise it failed, or the reader went away
 */
public record ExportEnded(Viewer viewer, UUID export, long rows, boolean whole) {}
