package org.mosaik.moderation.campaigns;

/** A campaign file that cannot be imported; the message names the file and the property. */
public class InvalidCampaign extends RuntimeException {

    InvalidCampaign(String file, String why) {
        super(file + ": " + why);
    }
}
