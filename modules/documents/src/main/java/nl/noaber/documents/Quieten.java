package nl.noaber.documents;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Makes of a note's headings strong lines and of its pictures their words, so that it cannot break the page's order. */
class Quieten extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        Paragraph paragraph = new Paragraph();
        StrongEmphasis strong = new StrongEmphasis();
        moveChildren(heading, strong);
        paragraph.appendChild(strong);
        heading.insertAfter(paragraph);
        heading.unlink();
    }

    @Override
    public void visit(Image image) {
        while (image.getFirstChild() != null) {
            image.insertBefore(image.getFirstChild());
        }
        image.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }
}
