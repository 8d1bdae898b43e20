package nl.noaber.web.page;

import java.util.List;

/** The values of the schema's enums that a viewer can choose from; their words stand in the bundle {@code words}. */
public final class Words {

    public static final List<String> CHANNELS =
            List.of("MEETING", "VIDEO_CALL", "CALL", "EMAIL", "LETTER", "EVENT", "WORKING_VISIT");
    public static final List<String> CONTACT_STATUSES = List.of("HELD", "PLANNED", "DRAFT");
    public static final List<String> DIRECTIONS = List.of("THEY_TO_US", "WE_TO_THEM", "TO_PARLIAMENT");
    public static final List<String> COMMITMENT_STATES = List.of("OPEN", "KEPT", "PARTLY_KEPT", "LAPSED");
    public static final List<String> MESSAGE_SCOPES = List.of("JOINT", "OWN");
    public static final List<String> MESSAGE_STATES =
            List.of("DRAFT", "IN_ALIGNMENT", "AGREED", "ACTIVE", "ACHIEVED", "RETIRED");
    public static final List<String> MESSAGE_CHANGES = List.of("SUBSTANTIVE", "EDITORIAL");
    public static final List<String> MESSAGE_AUDIENCES =
            List.of("MINISTRY", "PARLIAMENTARY_GROUP", "COMMITTEE", "MUNICIPALITY", "REGION", "PUBLIC");
    public static final List<String> COST_KINDS = List.of("STRUCTURAL", "ONE_OFF", "PROCESS");
    public static final List<String> FUNDING_STAGES =
            List.of("SEEN", "ASSESSED", "PREPARING", "APPLIED", "AWARDED", "REFUSED", "LET_PASS");
    public static final List<String> FUNDING_GROUPINGS = List.of("CHALLENGE", "PROJECT", "PROGRAMME", "PARTY");
    public static final List<String> PROJECT_PHASES =
            List.of("INITIATIVE", "EXPLORATION", "ELABORATION", "REALISATION", "MAINTENANCE");
    public static final List<String> PROJECT_STATES = List.of("PROPOSED", "ACTIVE", "PAUSED", "COMPLETED", "STOPPED");
    public static final List<String> PROJECT_VISIBILITIES = List.of("TEAM", "SHARED", "BOARD", "PUBLIC");
    public static final List<String> CONTRIBUTION_STATES =
            List.of("IDEA", "REQUESTED", "PLEDGED", "COMMITTED", "PAID", "REFUSED", "WITHDRAWN");
    public static final List<String> CONTRIBUTION_FORMS = List.of("CASH", "IN_KIND");
    public static final List<String> DIVISION_KEYS = List.of("EQUAL", "PER_INHABITANT", "FIXED", "PERCENTAGE", "MIX");
    public static final List<String> DIVISION_REMAINDERS = List.of("EQUAL", "PER_INHABITANT");
    public static final List<String> DIVISION_VERDICTS = List.of("AGREED", "AGREED_WITH_REMARK", "OBJECTS");
    public static final List<String> BODY_LEVELS = List.of(
            "REGION",
            "STATE_AND_REGION",
            "STATE",
            "PARLIAMENT",
            "REGIONS_TOGETHER",
            "PROVINCE",
            "WATER_AUTHORITY",
            "MUNICIPALITY",
            "CROSS_BORDER");
    public static final List<String> BODY_RHYTHMS =
            List.of("WEEKLY", "MONTHLY", "QUARTERLY", "TWICE_A_YEAR", "YEARLY", "ONCE", "WHEN_NEEDED");
    public static final List<String> RECESS_CALENDARS = List.of("NONE", "HOUSE_OF_REPRESENTATIVES");
    public static final List<String> DEADLINE_KINDS = List.of("PREPARATION", "CONCEPT", "FINAL_PAPERS");
    public static final List<String> DEADLINE_UNITS = List.of("WORKING_DAYS", "WEEKS");
    public static final List<String> MEETING_STATES = List.of("PLANNED", "MOVED", "HELD", "CANCELLED");
    public static final List<String> ATTENDEE_ROLES = List.of("CHAIR", "SECRETARY", "MEMBER", "GUEST");
    public static final List<String> ATTENDEE_ANSWERS = List.of("ACCEPTED", "TENTATIVE", "DECLINED");
    public static final List<String> ATTENDEE_PRESENCES = List.of("PRESENT", "ABSENT", "REPRESENTED");
    public static final List<String> AGENDA_ITEM_KINDS = List.of("TO_INFORM", "TO_DISCUSS", "TO_DECIDE");
    public static final List<String> OPEN_AGENDA_ITEM_STATES = List.of("IDEA", "IN_PREPARATION", "READY");
    public static final List<String> AGENDA_ITEM_STATES =
            List.of("IDEA", "IN_PREPARATION", "READY", "SETTLED", "CARRIED_OVER", "WITHDRAWN");
    public static final List<String> AGENDA_DECISION_OUTCOMES =
            List.of("ADOPTED", "ADOPTED_AMENDED", "NOTED", "REJECTED", "POSTPONED");
    public static final List<String> ALREADY_CONTRIBUTING = List.of("IS_THE_PART", "COMES_BESIDE");
    public static final List<String> CALENDAR_FEED_KINDS = List.of("OWN_ITEMS", "BODY", "ROUTE", "ALL");
    public static final List<String> DECISION_LEVELS = List.of("CIVIL_SERVICE", "EXECUTIVE", "COUNCIL");
    public static final List<String> RECEPTIONS = List.of("UNKNOWN", "SUPPORTS", "OPEN", "DOUBTS", "REFUSES");
    public static final List<String> PAPER_KINDS = List.of("MOTION", "AMENDMENT", "WRITTEN_QUESTIONS", "COMMITMENT");
    public static final List<String> VOTE_POSITIONS = List.of("FOR", "AGAINST", "NOT_VOTED");
    public static final List<String> OUTCOME_RESULTS = List.of("HONOURED", "PARTLY", "NOT", "POSTPONED");
    public static final List<String> POST_LEVELS = List.of("EXECUTIVE", "POLITICAL", "CIVIL_SERVICE", "OTHER");
    public static final List<String> CHANGES = List.of(
            "CREATED",
            "UPDATED",
            "WITHDRAWN",
            "RESTORED",
            "MERGED",
            "UNMERGED",
            "ERASED",
            "READ",
            "EXPORTED",
            "SIGNED_IN",
            "SIGNED_OUT");
    public static final List<String> RECORD_TYPES = List.of(
            "ContactMoment",
            "Commitment",
            "LobbyMessage",
            "Project",
            "Contribution",
            "CostDivision",
            "CashierMandate",
            "FundingOpportunity",
            "FundingScheme",
            "GovernanceBody",
            "Meeting",
            "AgendaItem",
            "AgendaRoute",
            "Briefing",
            "CalendarFeed",
            "SignOff",
            "Organisation",
            "Person",
            "Post",
            "Tenure",
            "Assessment",
            "Relation",
            "Merge",
            "Challenge",
            "User",
            "Account",
            "ApiToken",
            "BarredIdentity",
            "AuditTrail",
            "DisclosureFile",
            "OpenAgenda",
            "Export",
            "PrivacyRequest",
            "RetentionRule",
            "RetentionProof",
            "PrivacyFile",
            "RightsReview",
            "RightsReviewLine");
    public static final List<String> LEGAL_BASES = List.of(
            "PUBLIC_TASK", "CONSENT", "CONTRACT", "LEGAL_OBLIGATION", "VITAL_INTERESTS", "LEGITIMATE_INTERESTS");
    public static final List<String> PUBLIC_ROLES = List.of("OFFICE", "PUBLISHED_MANAGER", "STAFF");
    public static final List<String> PRIVACY_REQUESTS = List.of("ACCESS", "RECTIFICATION", "ERASURE", "OBJECTION");
    public static final List<String> PRIVACY_OUTCOMES = List.of("GRANTED", "PARTLY_GRANTED", "REFUSED");
    public static final List<String> VISIBILITIES = List.of("TEAM", "SHARED", "BOARD", "PUBLIC", "CONFIDENTIAL");
    public static final List<String> DISCLOSURE_CLASSES =
            List.of("PUBLIC", "DISCLOSABLE", "PARTLY_DISCLOSABLE", "NOT_DISCLOSABLE");
    public static final List<String> DISCLOSURE_GROUNDS = List.of(
            "CROWN_UNITY",
            "STATE_SECURITY",
            "BUSINESS_DATA_IN_CONFIDENCE",
            "SPECIAL_PERSONAL_DATA",
            "IDENTIFICATION_NUMBERS",
            "FOREIGN_RELATIONS",
            "ECONOMIC_INTERESTS",
            "CRIMINAL_INVESTIGATION",
            "INSPECTION",
            "PERSONAL_PRIVACY",
            "COMPETITIVE_BUSINESS_DATA",
            "ENVIRONMENT",
            "SECURITY",
            "PROPER_FUNCTIONING",
            "DISPROPORTIONATE_HARM",
            "PERSONAL_POLICY_VIEWS");
    public static final List<String> ORGANISATION_KINDS = List.of(
            "MINISTRY",
            "NPVR_REGION",
            "MUNICIPALITY",
            "PROVINCE",
            "WATER_AUTHORITY",
            "PARLIAMENT",
            "PARLIAMENTARY_GROUP",
            "COMMITTEE",
            "GOVERNANCE_BODY",
            "KNOWLEDGE_INSTITUTION",
            "CARE_INSTITUTION",
            "COMPANY",
            "INTEREST_GROUP",
            "ALLIANCE",
            "JOINT_ARRANGEMENT",
            "AGENCY",
            "ADVISORY_BODY",
            "FUND",
            "CROSS_BORDER",
            "PROGRAMME_ORGANISATION");

    private Words() {}

    /** These values with their words under the key. */
    public static List<Option> options(Screen screen, String key, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, screen.choice(key, value)))
                .toList();
    }
}
