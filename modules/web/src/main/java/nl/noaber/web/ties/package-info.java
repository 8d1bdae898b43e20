/** What ties stakeholders: the forms for assessments and for the relations between stakeholders. */
@NullMarked
package nl.noaber.web.ties;

import org.jspecify.annotations.NullMarked;
