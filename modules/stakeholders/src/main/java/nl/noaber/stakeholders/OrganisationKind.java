package nl.noaber.stakeholders;

/** The kinds of organisation. */
public enum OrganisationKind {
    /** Ministry (ministerie). */
    MINISTRY,
    /** Region of the Nationaal Programma Vitale Regio's. */
    NPVR_REGION,
    /** Municipality (gemeente). */
    MUNICIPALITY,
    /** Province (provincie). */
    PROVINCE,
    /** Water authority (waterschap). */
    WATER_AUTHORITY,
    /** Joint arrangement of municipalities (gemeenschappelijke regeling). */
    JOINT_ARRANGEMENT,
    /** Executive agency or autonomous body of the state (uitvoeringsorganisatie). */
    AGENCY,
    /** Advisory council (adviesraad). */
    ADVISORY_BODY,
    /** House of parliament (Kamer). */
    PARLIAMENT,
    /** Parliamentary group (fractie). */
    PARLIAMENTARY_GROUP,
    /** Parliamentary committee (commissie). */
    COMMITTEE,
    /** Governance body (overleg, bestuur, raad of college). */
    GOVERNANCE_BODY,
    /** Company (bedrijf). */
    COMPANY,
    /** Knowledge institution (kennisinstelling). */
    KNOWLEDGE_INSTITUTION,
    /** Care institution (zorginstelling). */
    CARE_INSTITUTION,
    /** Fund (fonds). */
    FUND,
    /** Interest group or umbrella (belangenorganisatie, koepel). */
    INTEREST_GROUP,
    /** Alliance of organisations (samenwerkingsverband). */
    ALLIANCE,
    /** Cross-border organisation (grensoverschrijdend). */
    CROSS_BORDER,
    /** Programme organisation (programmaorganisatie). */
    PROGRAMME_ORGANISATION
}
