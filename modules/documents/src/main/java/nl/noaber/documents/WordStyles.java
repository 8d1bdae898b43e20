package nl.noaber.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What headings and lists of a Word file look like; Word shows the headings as its outline, and reads them aloud as such. */
final class WordStyles {

    /** The deepest list within lists, from 0. */
    static final int DEEPEST = 3;

    private static final int[] HALF_POINTS = {32, 26, 22};
    private static final int STEP = 360;

    private final XWPFDocument word;
    private final XWPFNumbering numbering;
    private final BigInteger bullets;
    private int lists;

    WordStyles(XWPFDocument word, String language) {
        this.word = word;
        XWPFStyles styles = word.createStyles();
        styles.setSpellingLanguage(language.startsWith("en") ? "en-GB" : "nl-NL");
        for (int level = 1; level <= HALF_POINTS.length; level++) {
            styles.addStyle(new XWPFStyle(headingStyle(level), styles));
        }
        this.numbering = word.createNumbering();
        this.bullets = list(STNumberFormat.BULLET);
    }

    XWPFParagraph heading(int level) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("Heading" + level);
        return paragraph;
    }

    BigInteger bullets() {
        return bullets;
    }

    /** A list of its own, which begins at one. */
    BigInteger numbers() {
        return list(STNumberFormat.DECIMAL);
    }

    private static CTStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        CTRPr run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS[level - 1]));
        return style;
    }

    private BigInteger list(STNumberFormat.Enum format) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(lists++));
        for (int level = 0; level <= DEEPEST; level++) {
            CTLvl each = list.addNewLvl();
            each.setIlvl(BigInteger.valueOf(level));
            each.addNewStart().setVal(BigInteger.ONE);
            each.addNewNumFmt().setVal(format);
            each.addNewLvlText().setVal(format.equals(STNumberFormat.BULLET) ? "•" : "%" + (level + 1) + ".");
            each.addNewPPr().addNewInd().setLeft(BigInteger.valueOf((long) STEP * (level + 1)));
            each.getPPr().getInd().setHanging(BigInteger.valueOf(STEP));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
