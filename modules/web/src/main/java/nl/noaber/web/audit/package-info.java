/** Auditspoor: who did what to which record, and whether the log is whole. For auditors and administrators. */
@NullMarked
package nl.noaber.web.audit;

import org.jspecify.annotations.NullMarked;
