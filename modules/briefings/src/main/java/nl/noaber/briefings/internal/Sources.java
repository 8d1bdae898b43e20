package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.Projects;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Deliveries;
import nl.noaber.messages.MessageVersions;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Assessments;
import nl.noaber.stakeholders.Organisations;

/** Where what a briefing is drafted from is kept. */
@Singleton
record Sources(
        AgendaItems items,
        Programmes programmes,
        MessageVersions versions,
        Assessments assessments,
        Deliveries deliveries,
        ContactMoments moments,
        Commitments commitments,
        Contributions contributions,
        Projects projects,
        Fundings fundings,
        Organisations organisations) {}
