package nl.noaber.briefings;

/**
 * A briefing on paper.
 *
 * @param xhtml a whole document, from which PDF and Word are made
 * @param pages how many it takes
 * @param wordsTooMany about how many words stand beyond the last page that it may take; 0 when it fits
 */
public record BriefingPaper(String xhtml, int pages, int wordsTooMany) {

    public boolean fits() {
        return pages <= Briefing.MOST_PAGES;
    }
}
