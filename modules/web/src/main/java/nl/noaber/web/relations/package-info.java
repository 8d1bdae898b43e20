/** Relaties: organisations and persons, their pages and forms, and the stakeholder map. */
@NullMarked
package nl.noaber.web.relations;

import org.jspecify.annotations.NullMarked;
