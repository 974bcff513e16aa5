package org.throughline.evidence;

import java.util.List;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.web.Obstacle;

/** What must be there before agencies are commissioned: a chair, and terms of reference. The room of the panel knows. */
public interface CommissioningCheck {

    List<Obstacle> obstacles(Reader reader, Review review);
}
