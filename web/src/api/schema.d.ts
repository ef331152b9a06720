// Made from openapi.json by npm run openapi.
/* oxlint-disable */

export interface paths {
    "/api/v1/allowances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them for those who run the campus; for others, those that count for their company. */
        get: operations["listAllowances"];
        put?: never;
        /** It counts what is booked or moved from then on. */
        post: operations["createAllowance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allowances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAllowance"];
        put?: never;
        post?: never;
        /** Nobody is bound by it any more. */
        delete: operations["deleteAllowance"];
        options?: never;
        head?: never;
        patch: operations["updateAllowance"];
        trace?: never;
    };
    "/api/v1/amenities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAmenities"];
        put?: never;
        post: operations["createAmenity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amenities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAmenity"];
        put?: never;
        post?: never;
        delete: operations["deleteAmenity"];
        options?: never;
        head?: never;
        patch: operations["updateAmenity"];
        trace?: never;
    };
    "/api/v1/app-passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your app passwords, the latest first, and when each was last used. */
        get: operations["listAppPasswords"];
        put?: never;
        /** A password for one calendar program on one device. It opens your calendars at `/dav/`, and nothing else. */
        post: operations["createAppPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app-passwords/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on that device is shut out. */
        delete: operations["revokeAppPassword"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listApprovalPolicies"];
        put?: never;
        post: operations["createApprovalPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readApprovalPolicy"];
        put?: never;
        post?: never;
        delete: operations["removeApprovalPolicy"];
        options?: never;
        head?: never;
        /** Requests that wait already keep the steps that they were made with. */
        patch: operations["updateApprovalPolicy"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to bookings, the newest first: before and after. A company's admins read of their company's. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file, the oldest first; however long, it begins at once. The change log tells of it. */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is free: offers that can each be booked with one field, and why the others cannot be had. */
        post: operations["searchAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings in the order of their start. */
        get: operations["listBookings"];
        put?: never;
        /** Book a space: 201 means that you have it. A refusal for lack of room brings `alternatives`, each bookable by its `offerId` alone. */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 100 bookings made, moved or cancelled in one request, each with its own status and problem; with `atomic`, all or none. */
        post: operations["runBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/by-external/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readExternalBooking"];
        /** Mirror a booking of another system under its own name for it; safe to repeat. 201 where it is new; 200 where it is there already, changed (which needs If-Match) or not (then no new version and no event). */
        put: operations["putExternalBooking"];
        post?: never;
        /** The other system has deleted it: it is cancelled here. What is sent later under this name is a new booking. */
        delete: operations["deleteExternalBooking"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings by what somebody who asks about one can tell of it: its id, or whose it is. A company's admins find their company's. */
        get: operations["findBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBooking"];
        put?: never;
        post?: never;
        /** Bookings are kept for good: cancel instead. */
        delete: operations["deleteBooking"];
        options?: never;
        head?: never;
        /** Move a booking or change what it says, in one atomic act (JSON Merge Patch, RFC 7396). A `start` alone keeps the length. Needs If-Match. */
        patch: operations["moveBooking"];
        trace?: never;
    };
    "/api/v1/bookings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what an approver has asked. */
        post: operations["answerAboutBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to what is yours to decide. The last of the steps makes it a booking; saying it twice is saying it once. */
        post: operations["approveBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask whoever made the request. It goes on waiting, and its clock goes on. */
        post: operations["askAboutBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the space back. Cancelling twice is cancelling once. */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have come. A refusal after the deadline brings what is left to be had. */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no, and why. What only asked for more goes back to what it had before. */
        post: operations["declineBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave early: the rest is free at once. */
        post: operations["endBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on for longer. A refusal says with `maxUntil` how far it could go. */
        post: operations["extendBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/forget-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget names and addresses of attendees and guests for good, also once it is over. How many there were stays, and so do users. */
        post: operations["forgetNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, and when: before and after. */
        get: operations["readBookingHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the place kept for half an hour longer; once. */
        post: operations["announceLateness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it on to a colleague, who has to be allowed to have it. */
        post: operations["transferBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/undo-check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back within ten minutes that you have come. */
        post: operations["undoCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBuildings"];
        put?: never;
        post: operations["createBuilding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buildings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readBuilding"];
        put?: never;
        post?: never;
        delete: operations["deleteBuilding"];
        options?: never;
        head?: never;
        patch: operations["updateBuilding"];
        trace?: never;
    };
    "/api/v1/campuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCampuses"];
        put?: never;
        post: operations["createCampus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCampus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateCampus"];
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has changed since a cursor, in order, without gaps: what is yours, and what everybody may see. */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check in by what the sticker of a space says. Without a booking there, the refusal says what can be had at once. */
        post: operations["checkInByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closure-moves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with what could be had instead by now. */
        get: operations["readClosureMove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closure-moves/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The new place is fine. */
        post: operations["acceptClosureMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closure-moves/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives it up. No deadline binds whoever was not asked. */
        post: operations["cancelClosureMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closure-moves/{id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes elsewhere: to one of the offers, or any other space of its kind that is free. */
        post: operations["chooseClosureMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closure-moves/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes back to the old place once the closure has been lifted, where that is still free. */
        post: operations["returnClosureMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first. */
        get: operations["listClosures"];
        put?: never;
        /** Drafts a closure, and tells what is booked in it. Nobody is told and nothing is moved before it is published. */
        post: operations["createClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is closed now, or will be before the day of the campus is over, the first to begin first. For everybody. */
        get: operations["listClosuresInForce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readClosure"];
        put?: never;
        post?: never;
        /** Gives a draft up. What is published is reopened instead. */
        delete: operations["discardClosure"];
        options?: never;
        head?: never;
        /** Makes a draft one of other places, times or rules, and plans it anew; what was settled by hand stays. */
        patch: operations["changeClosure"];
        trace?: never;
    };
    "/api/v1/closures/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that one of those whom it concerns gets, or will get once it is published, in each language. */
        get: operations["readClosureLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What becomes of each booking, in the order of their start. */
        get: operations["readPlan"];
        put?: never;
        /** Plans anew, with the bookings of now; what was settled by hand stays. */
        post: operations["planAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{id}/plan/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Settles by hand what becomes of one booking. The others are planned around it; the ETag is that of the closure. */
        patch: operations["pinMove"];
        trace?: never;
    };
    "/api/v1/closures/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves everybody as the plan says, closes the spaces and tells people, all at once. If-Match is the ETag of the plan
         *     that was looked at; 412 `plan-outdated` says what has changed since, and the plan is made anew.
         */
        post: operations["publishClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts it before it is over: the spaces can be booked again, and those who had to go are offered their old places. */
        post: operations["reopenClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of your company who let it see where they are, and where that is. */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/displays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDisplays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/displays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It shows and books nothing from now on. */
        delete: operations["deleteDisplay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the space stands. */
        get: operations["readDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave: the rest of what was taken here is free at once. */
        post: operations["endAtDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have what was taken here for longer. */
        post: operations["extendAtDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it from now on, checked in. */
        post: operations["useDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same changes as they happen, as server-sent events (`text/event-stream`): each message is one of /changes. */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one has reported oneself, the latest first; for those who run the campus, what anybody has. */
        get: operations["listFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readFault"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Closes it, or opens it again. */
        patch: operations["updateFault"];
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your feeds, the latest first. Their addresses are not told again. */
        get: operations["listFeeds"];
        put?: never;
        /** An address for calendars to subscribe to (RFC 5545, RFC 7986). It shows from 30 days ago to a year ahead, as far as you may see at that time; cancelled bookings of yours for 30 days. */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on the address leads nowhere. */
        delete: operations["revokeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/floors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFloors"];
        put?: never;
        post: operations["createFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/floors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readFloor"];
        put?: never;
        post?: never;
        delete: operations["deleteFloor"];
        options?: never;
        head?: never;
        patch: operations["updateFloor"];
        trace?: never;
    };
    "/api/v1/floors/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it looks like from above: its outline and those of its spaces. */
        get: operations["readFloorPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/free-busy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When up to 1,000 spaces have no unit left, in one call. */
        post: operations["readFreeBusy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHazards"];
        put?: never;
        post: operations["createHazard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readHazard"];
        put?: never;
        post?: never;
        delete: operations["deleteHazard"];
        options?: never;
        head?: never;
        patch: operations["updateHazard"];
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that one has asked for and that are open. */
        get: operations["listHolds"];
        put?: never;
        /** Keep a place for some minutes, as if it were booked, while a form is filled in. `POST /bookings {holdId}` books it; an ordinary booking needs no hold. */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readHold"];
        put?: never;
        post?: never;
        /** Give the place back before its time. */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep it longer, once. */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHolidays"];
        /** Makes the holidays of a year, or all of them, what the body says; tells what that changed. */
        put: operations["replaceHolidays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readHoliday"];
        /** Makes this date a holiday, or the holiday what the body says: safe to send again. */
        put: operations["putHoliday"];
        post?: never;
        delete: operations["deleteHoliday"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first. */
        get: operations["listImports"];
        put?: never;
        /** Send a table of spaces, as `text/csv` in UTF-8, Big5 or GB18030, with commas, semicolons or tabs. It is checked by the very code that applies it, and nothing is kept until it is applied; read the import to watch. */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the rows, in batches of 500 that are each written whole or not at all. */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what columns are. The table is checked again; the next with the same headers is read so at once. */
        post: operations["nameImportColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows with errors, as they were sent, and what is wrong with each. Mend them there and send only them. */
        get: operations["downloadImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, as it moves (`text/event-stream`): each message is the import as it is read. The stream ends when nobody works on it any more. */
        get: operations["followImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mend a cell, or every cell of a column that says the same. The table is checked again. */
        post: operations["fixImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Spaces in use that the table does not speak of. An import never removes them: say `status` `retired` for that. */
        get: operations["listImportMissing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on where it stopped; without the rows that have errors, where one has stopped it and `onError` says `skip_row`. */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes of each row, and what of it changes. */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop after the batch that is under way. What is applied stays. */
        post: operations["stopImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what it has done, by another import of what was there before: it is checked, and applied like any other. What is new is retired. Rows that have been changed or booked since are its errors, and stay. */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/area": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the campus's area is used on a day; the answer always adds up to the whole. */
        get: operations["readAreaByGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/consolidation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which floors could be switched off, and where what is booked there would go. Nothing is moved. */
        get: operations["readConsolidation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/fragmentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what is free on a day is in pieces too short to be of use. */
        get: operations["readFragmentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/leased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gap between what is leased and what of it is used, by company or building. */
        get: operations["readLeased"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/no-shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often nobody came. */
        get: operations["readNoShows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/report/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of utilisation and area on A4, in the language of `Accept-Language`. */
        get: operations["printReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what was offered is booked and used: by those who run the campus, and for companies what is theirs. */
        get: operations["readUtilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them for those who run the campus; for others, their own company's. */
        get: operations["listLeases"];
        put?: never;
        post: operations["createLease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLease"];
        put?: never;
        post?: never;
        /** Ends it today; one that has not begun never was. */
        delete: operations["endLease"];
        options?: never;
        head?: never;
        /** Shortens it or makes it longer. Bookings that were made under it stay. */
        patch: operations["updateLease"];
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this campus sends mail, and reads what is sent to it. */
        get: operations["readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A mail to this campus, as its gateway received it: an answer to an invitation, or an invitation to a space. To send one again changes nothing. */
        post: operations["deliverMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Always in full: it shows the company too, whose changes this ETag does not tell. */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/me/allowances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of one's own allowances, and of those that one's company has together. */
        get: operations["readMyAllowances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The spaces whose calendars a program of yours finds at `/dav/`. */
        get: operations["listCalendarSpaces"];
        /** Choose them anew. Those that you have booked lately are there in any case. */
        put: operations["chooseCalendarSpaces"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What your tokens called in the last 7 days, the latest first, and how it was answered; for a company's admins also
         *     what its service accounts called. A token sees what it called itself.
         */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closure-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What closures mean for whoever asks: a message for each, with all of their bookings in it. */
        get: operations["listMyClosureMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others have done, these thirty days, to bookings that you have to do with, and what waits for your decision. */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say up to when you have read. It never goes back. */
        put: operations["readNotices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all other sessions. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who sees where you have booked: nobody until you say so. */
        put: operations["sharePresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/strikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have booked lately and not come to. */
        get: operations["readMyStrikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you probably want to book, each to be had with one request. */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An offer while it is valid. It promises nothing: the booking decides. */
        get: operations["readOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bookings cost: everybody may know. The list that begins last comes first. */
        get: operations["listPriceLists"];
        put?: never;
        /** A list for bookings that start from a day on; in what has been issued nothing changes. */
        post: operations["createPriceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPriceList"];
        put?: never;
        post?: never;
        /** The list before it counts on; its versions stay readable. */
        delete: operations["deletePriceList"];
        options?: never;
        head?: never;
        patch: operations["updatePriceList"];
        trace?: never;
    };
    "/api/v1/price-lists/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it said from when on, and who said so: also of one that is gone. For those who run the campus. */
        get: operations["listPriceListVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listQualifications"];
        put?: never;
        post: operations["createQualification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readQualification"];
        put?: never;
        post?: never;
        delete: operations["deleteQualification"];
        options?: never;
        head?: never;
        patch: operations["updateQualification"];
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bookings that wait for approval, the most urgent first, each with what the rules say of it now and what else is there at that time. */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/approve-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve many, each by itself. Sending it again approves nothing twice. */
        post: operations["approveManyRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own company's; all of them for those who run the campus. */
        get: operations["listRiskForms"];
        put?: never;
        /** Puts it on file at once. It counts from the next request on. */
        post: operations["createRiskForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRiskForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** For who filed it, the company's admins and those who run the campus. */
        patch: operations["updateRiskForm"];
        trace?: never;
    };
    "/api/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRuleSets"];
        put?: never;
        post: operations["createRuleSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRuleSet"];
        put?: never;
        post?: never;
        /** What it set is inherited again; its versions stay readable. */
        delete: operations["deleteRuleSet"];
        options?: never;
        head?: never;
        patch: operations["updateRuleSet"];
        trace?: never;
    };
    "/api/v1/rule-sets/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the rule set, changed so, would have refused of past bookings. Changes nothing. */
        post: operations["replayRuleSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it said from when on, and who said so: also of one that is gone. For those who run the campus. */
        get: operations["listRuleSetVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that are prepared, in the order of their codes. */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readScenario"];
        /** Prepares a closure by this code, or makes the one that is there what the body says: safe to send again. */
        put: operations["putScenario"];
        post?: never;
        /** Nobody drafts it any more; what was drafted of it stays. */
        delete: operations["retireScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts the closure that is prepared, and shows what it means. From then on nothing new is booked in it. */
        post: operations["draftScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{code}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the draft of it that was looked at: If-Match is its ETag. */
        post: operations["publishScenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book exactly what was previewed, all of it or nothing; 409 `series-changed` brings a new preview. */
        post: operations["createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a series would come to, date by date: taken or closed dates with a proposal each. Nothing is booked. */
        post: operations["previewSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change this occurrence, this and the following ones, or all that have not begun. Needs If-Match. A dry run shows
         *     what becomes of each and gives a `previewToken` to do exactly that; where dates clash, so does the refusal.
         */
        patch: operations["editSeries"];
        trace?: never;
    };
    "/api/v1/series/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give back this occurrence, this and the following ones, or all that have not begun. */
        post: operations["cancelSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its bookings in the order of their start. */
        get: operations["listOccurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The booking of a date of the rule, wherever it was moved since. */
        get: operations["readOccurrence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServiceAccounts"];
        put?: never;
        /** A program of the company: it acts under its own name, books for the company's people, and outlives whoever made it. */
        post: operations["createServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readServiceAccount"];
        put?: never;
        post?: never;
        /** None of its tokens opens anything from now on. What it has done keeps its name. */
        delete: operations["deleteServiceAccount"];
        options?: never;
        head?: never;
        patch: operations["updateServiceAccount"];
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServiceTokens"];
        put?: never;
        /** A token of the account, told this once. */
        post: operations["createServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeServiceToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in. */
        get: operations["listSessions"];
        put?: never;
        /** Sign in. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out somewhere else. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the company of a mail address has a sign-in of its own. It says the same of every address of a domain. */
        get: operations["readSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to. */
        get: operations["finishCompanySignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/oidc/{company}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the company's provider; the company is named by a mail domain of its own, or by its code. */
        get: operations["beginCompanySignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/space-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSpaceKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSpaces"];
        put?: never;
        post: operations["createSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes the space with this code, or makes it what the body says: safe to send again. */
        put: operations["putSpace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/qr-labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stickers for the doors of a floor, or of some spaces, on sheets of 21 for A4. Each leads to its space's page. */
        get: operations["printQrLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By id, or by `code:5E-312`. */
        get: operations["readSpace"];
        put?: never;
        post?: never;
        /** Only what was never booked; retire the rest. */
        delete: operations["deleteSpace"];
        options?: never;
        head?: never;
        patch: operations["updateSpace"];
        trace?: never;
    };
    "/api/v1/spaces/{id}/calendar-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the bookings of a calendar (RFC 5545) in this space: each event, and each date of one that repeats, by the rules of every booking. Safe to repeat: what was made before is found again by its UID. Send it as `text/calendar`, and `dryRun=true` first. */
        post: operations["importCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/displays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A display at the door of a space. The answer has the page to open on it, told this once. */
        post: operations["createDisplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is broken in a space, by its id or `code:5E-312`. While it is open, the same words are the same report. */
        post: operations["reportFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/mail-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it is invited from a calendar. */
        get: operations["readSpaceMailAddress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/page-code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a space, `/s/{code}`, as a QR code to be scanned from a screen. Unlike its sticker it proves nothing. */
        get: operations["drawPageCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/qr-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sticker of a space says, for who prints it. */
        get: operations["readQrCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/qr-code/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new code; stickers with the old one lead nowhere from then on. */
        post: operations["rotateQrCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spaces/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms that a booking of this space must keep to, each with where it comes from. */
        get: operations["readSpaceRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What companies say against lines of their statements, the latest first; one's own company's unless one runs the campus. */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-disputes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the line back, or some of it, by a credit. */
        post: operations["acceptDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-disputes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The line stays as it is, for a reason. */
        post: operations["declineDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last months, the newest first, and what was issued for them. */
        get: operations["listStatementMonths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readStatementMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-months/{month}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the statements of all companies issued for a month that is over. Asked for again, those are issued that are missing. */
        post: operations["issueStatementMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement-months/{month}/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each company is told for a month, or would be by now. */
        get: operations["listStatementMonthTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What companies were told to pay, the latest first: one's own company's for its admins, all for those who run the campus. */
        get: operations["listStatements"];
        put?: never;
        /** Issues one company's statement of a month that is over. */
        post: operations["issueStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it comes to by person, cost centre and kind; every sum is of the same lines. */
        get: operations["readStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives back some of it, for a reason: what was issued stays as it is. Under an `Idempotency-Key` it is given once, however often it is sent. */
        post: operations["creditStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line for each line and each credit; their amounts add up to what is due. */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with a line. Those who run the campus answer by a credit, or say why not. */
        post: operations["raiseDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line for each space of each booking. */
        get: operations["listStatementLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On A4, in the language of `Accept-Language`. */
        get: operations["printStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stickers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whoever has scanned the sticker of a space, signed in or not: whether it is free today. */
        get: operations["readSticker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTenants"];
        put?: never;
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/cost-centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To what the bookings of whom counted from when on. */
        get: operations["listCostCentres"];
        put?: never;
        /** Say to what somebody's bookings count from a day on, or everybody's who has none of their own. */
        post: operations["setCostCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readEntitlements"];
        /** Binds new bookings and changes at once; what is booked stays. */
        put: operations["putEntitlements"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembers"];
        put?: never;
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the company's people sign in with its own OpenID provider; 204 where they sign in with passwords. */
        get: operations["readCompanySignIn"];
        put: operations["saveCompanySignIn"];
        post?: never;
        /** From now on they sign in with passwords; what their provider called them is forgotten. */
        delete: operations["deleteCompanySignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/sign-in/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the provider whether it is there and can do what is needed. Nothing is kept of it. */
        post: operations["checkCompanySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/statement-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a company's statement of a month would say by now; the statement itself where it has been issued. */
        get: operations["readStatementDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/statement-draft/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadStatementDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/statement-draft/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStatementDraftLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/statement-draft/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["printStatementDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of the allowances that a company has together, and on which days it used the rest. */
        get: operations["readTenantUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/{tenant}/usage/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of a company has booked how much, and not come how often; who has used most comes first. */
        get: operations["readPeopleUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bookings of the visible rows; others' only as busy. */
        post: operations["readTimeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTokens"];
        put?: never;
        /** A token for a machine. */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/use-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUseClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own; those of one's company's people, for its admins; everybody's, for those who train them. */
        get: operations["listUserQualifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user}/qualifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grants it, or grants it anew in place of what was there. It counts from the next request on. */
        put: operations["putUserQualification"];
        post?: never;
        delete: operations["deleteUserQualification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own that wait or are offered something, the oldest first. */
        get: operations["listWaitlist"];
        put?: never;
        /** Wait for a slot that is full. When it becomes free, the first in line has it held for 15 minutes, then the next. What is free is not waited for: 409 `slot-free` offers it. */
        post: operations["joinWaitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWish"];
        put?: never;
        post?: never;
        /** Wait no longer, or give back what is offered: then it goes to the next. */
        delete: operations["leaveWaitlist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what is offered a booking, as `POST /bookings` with its `holdId` would. */
        post: operations["claimWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Have changes sent to an address, signed (Standard Webhooks), in CloudEvents 1.0. The secret is told this once. */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Tells it nothing more; what waits for it is dropped. */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, or waits to be, the latest first. Kept for 30 days. */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one delivery again, or all that happened after a cursor, at most 1,000 changes a time. Messages keep their ids. */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret. For 24 hours messages are signed with the one before, too. */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message of type `webhook.test`. What came of it is among the deliveries. */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptDisputeBody: {
            /** @description How much is given back; unless said, what of the line has not been yet. */
            amountCents?: number | null;
            answer: string;
        };
        AllowanceBody: {
            /** @description Of which kinds of spaces; of all unless said. */
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            /**
             * @description What it counts; an hour of three desks is 180 unit minutes.
             * @enum {string}
             */
            measure: "minutes" | "bookings" | "unit_minutes";
            /** @description How much of that. */
            most: number;
            name: components["schemas"]["NameBody"];
            /**
             * @description Whether a company has it together, or each person.
             * @enum {string}
             */
            per: "tenant" | "person";
            /**
             * @description After what it begins anew, by the clocks of the campus; weeks begin on Monday.
             * @enum {string}
             */
            period: "day" | "week" | "month" | "year";
            /** @description For which company alone it counts; every company, or everybody, has one unless said. */
            tenantId?: string | null;
        };
        AllowanceDraw: {
            id: string;
            /** @description What is left as long as it does not. */
            left: number;
            /** @enum {string} */
            measure: "minutes" | "bookings" | "unit_minutes";
            name: components["schemas"]["NameShown"];
            /** @enum {string} */
            per: "tenant" | "person";
            /** @enum {string} */
            period: "day" | "week" | "month" | "year";
            /** @description The first day of the period. */
            periodStart: string;
            /** @description When the next period begins. */
            resetsAt: string;
            /** @description How much of that it takes; negative where it gives back. */
            takes: number;
        };
        AllowancePage: {
            data: components["schemas"]["AllowanceShown"][];
            page: components["schemas"]["PageInfo"];
        };
        AllowancePatch: {
            /** @description Below what is used, nothing more can be booked until it begins anew; what is booked stays. */
            most?: number;
            name?: components["schemas"]["NamePatch"];
        };
        AllowanceShare: {
            id: string;
            /** @description Empty where it counts for all kinds of spaces. */
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            left: number;
            /** @enum {string} */
            measure: "minutes" | "bookings" | "unit_minutes";
            most: number;
            name: components["schemas"]["NameShown"];
            /** @enum {string} */
            per: "tenant" | "person";
            /** @enum {string} */
            period: "day" | "week" | "month" | "year";
            /** @description The first day of the period. */
            periodStart: string;
            /** @description When the next period begins. */
            resetsAt: string;
            used: number;
        };
        AllowanceShares: {
            data: components["schemas"]["AllowanceShare"][];
        };
        AllowanceShown: {
            id: string;
            /** @description Empty where it counts for all kinds of spaces. */
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            links: components["schemas"]["LinksShown"];
            /** @enum {string} */
            measure: "minutes" | "bookings" | "unit_minutes";
            most: number;
            name: components["schemas"]["NameShown"];
            /** @enum {string} */
            per: "tenant" | "person";
            /** @enum {string} */
            period: "day" | "week" | "month" | "year";
            /** @description null where every company, or everybody, has one. */
            tenantId: string | null;
            version: number;
        };
        AnswerBody: {
            answer: string;
        };
        AppPasswordBody: {
            /** @description The device and program that it is for, such as `Phone`. */
            name: string;
        };
        AppPasswordCreated: {
            /** Format: date-time */
            createdAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            /** @description `apw_…` */
            id: string;
            /**
             * Format: date-time
             * @description To the minute; null where it never was.
             */
            lastUsedAt: string | null;
            name: string;
            /** @description Told this once: give it to the program, and to nobody else. */
            password: string;
            /** @description What the program asks for as user name. */
            username: string;
        };
        AppPasswordPage: {
            data: components["schemas"]["AppPasswordShown"][];
            page: components["schemas"]["PageInfo"];
        };
        AppPasswordShown: {
            /** Format: date-time */
            createdAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            /** @description `apw_…` */
            id: string;
            /**
             * Format: date-time
             * @description To the minute; null where it never was.
             */
            lastUsedAt: string | null;
            name: string;
        };
        ApplyImportBody: {
            /** @enum {string} */
            onError?: "stop" | "skip_row";
        };
        ApprovalPolicyBody: {
            buildingId?: string;
            campusId?: string;
            /** @description Once a request has waited so long, whoever has the role `escalateTo` may decide too. */
            escalateAfterHours?: number | null;
            /** @enum {string|null} */
            escalateTo?: "approver" | "operator" | "campus_admin" | "tenant_admin" | null;
            /**
             * @description A request that nobody has decided by then is given up; at its start at the latest.
             * @default 72
             */
            expiresAfterHours?: number;
            floorId?: string;
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            spaceId?: string;
            /** @description None: nobody has to be asked here, whatever a farther scope says. */
            steps: components["schemas"]["StepBody"][];
        };
        ApprovalPolicyPage: {
            data: components["schemas"]["ApprovalPolicyShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ApprovalPolicyPatch: {
            /** @description null: nobody else is told. */
            escalateAfterHours?: number | null;
            /** @enum {string|null} */
            escalateTo?: "approver" | "operator" | "campus_admin" | "tenant_admin" | null;
            expiresAfterHours?: number;
            /** @description All of them: they replace those that there are. */
            steps?: components["schemas"]["StepBody"][];
        };
        ApprovalPolicyShown: {
            buildingId?: string;
            campusId?: string;
            escalateAfterHours?: number;
            /** @enum {string} */
            escalateTo?: "approver" | "operator" | "campus_admin" | "tenant_admin";
            expiresAfterHours: number;
            floorId?: string;
            id: string;
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            links: components["schemas"]["LinksShown"];
            /** @enum {string} */
            scope: "default" | "campus" | "building" | "floor" | "space" | "kind";
            spaceId?: string;
            steps: components["schemas"]["PolicyStepShown"][];
            version: number;
        };
        ApprovalView: {
            /** @description From then on, whoever has the role `escalatesTo` may decide too. */
            escalatesAt?: string;
            /** @enum {string} */
            escalatesTo?: "approver" | "operator" | "campus_admin" | "tenant_admin";
            fallback?: components["schemas"]["FallbackView"];
            questions?: components["schemas"]["QuestionView"][];
            steps: components["schemas"]["StepView"][];
        };
        ApproveBody: {
            /** @description For whoever reads the booking and its history. */
            note?: string;
            /** @description Only this step. Without it: all that is yours to approve now. */
            step?: string;
        };
        ApproveManyBody: {
            /** @description `bkg_…` of requests. */
            ids: string[];
            note?: string;
        };
        ApprovedItem: {
            booking?: components["schemas"]["BookingView"];
            id: string;
            problem?: {
                [key: string]: unknown;
            };
            /** @description An HTTP status. */
            status: number;
        };
        ApprovedMany: {
            data: components["schemas"]["ApprovedItem"][];
        };
        ApproverBody: {
            /** @description One person: their `usr_…`. */
            member?: string;
            /**
             * @description Whoever has this role; `tenant_admin` is one of the company that books.
             * @enum {string}
             */
            role?: "approver" | "operator" | "campus_admin" | "tenant_admin";
        };
        ApproverShown: {
            member?: string;
            /** @enum {string} */
            role?: "approver" | "operator" | "campus_admin" | "tenant_admin";
        };
        AreaBuildingShown: {
            code: string;
            id: string;
            name: components["schemas"]["AreaNameShown"];
        };
        AreaFloorShown: {
            code: string;
            id: string;
            level: number;
            name: components["schemas"]["AreaNameShown"];
        };
        AreaNameShown: {
            en: string;
            zhHans?: string;
            zhHant?: string;
        };
        AreaRowShown: {
            bookableM2: number;
            building?: components["schemas"]["AreaBuildingShown"];
            /** @description Hidden from those who look for a space, or closed all that day. */
            closedM2: number;
            floor?: components["schemas"]["AreaFloorShown"];
            /** @description Of the building or floor. */
            gfaM2?: number;
            /** @description Leased to somebody on that day. */
            letM2: number;
            /** @description Net area. */
            m2: number;
            /** @description Of the campus, rounded to six digits. */
            share: number;
            space?: components["schemas"]["AreaBuildingShown"];
            /** @description null stands for all companies that the reader may not see, together. */
            tenant?: components["schemas"]["AreaBuildingShown"] | null;
            useClass?: string;
            /** @description Area by the hours for which it was used on that day; for those who run the campus, of days that have been counted. */
            usedM2H?: number;
            /** @description Waiting for a use. */
            vacantM2: number;
        };
        AreaShown: {
            data: components["schemas"]["AreaRowShown"][];
            /** @description The day whose leases and closures count. */
            on: string;
            /** @description All that is in no row: walls, corridors, plant, and what was not asked for. */
            residualM2: number;
            totalM2: number;
            /** @description Of all rows. */
            totals: components["schemas"]["AreaSplitShown"];
        };
        AreaSplitShown: {
            bookableM2: number;
            /** @description Hidden from those who look for a space, or closed all that day. */
            closedM2: number;
            /** @description Leased to somebody on that day. */
            letM2: number;
            /** @description Net area. */
            m2: number;
            /** @description Area by the hours for which it was used on that day; for those who run the campus, of days that have been counted. */
            usedM2H?: number;
            /** @description Waiting for a use. */
            vacantM2: number;
        };
        AskBody: {
            question: string;
        };
        AttendeeShown: {
            /**
             * @description What they said to the invitation; absent until they do, and again once it begins at another time.
             * @enum {string}
             */
            answer?: "accepted" | "tentative" | "declined";
            email?: string;
            name?: string;
            /** @description Of a colleague of whom it is for. */
            userId?: string;
        };
        AttendeeWanted: {
            /**
             * Format: email
             * @description Of anybody else.
             */
            email?: string;
            /** @description Beside `email`. */
            name?: string;
            /** @description `usr_…` of somebody of the company that the booking is for: they see it, and may check in. */
            userId?: string;
        };
        AuditEntry: {
            actor: components["schemas"]["HistoryActor"];
            after: components["schemas"]["AuditFacts"];
            at: string;
            /** @description Absent for the first. */
            before?: components["schemas"]["AuditFacts"];
            changed: string[];
            /** @description By which door it came: `web`, `api`, `seed`, or `clock` where nobody did it. */
            door: string;
            reason?: string;
            /** @description The booking: `bkg_…` */
            subject: string;
            type: string;
            version: number;
        };
        AuditFacts: {
            /** @description How many are named; who they are is in no history. */
            attendeeCount: number;
            bookedBy: string;
            bookedFor: string;
            cancelReason: string | null;
            end: string;
            guestCount: number;
            /** @description Booked together with that one. */
            otherSpaces: components["schemas"]["SpaceThen"][];
            people: number;
            purpose: string | null;
            /** @description By which people know the space; absent where it is gone. */
            spaceCode?: string;
            spaceId: string;
            start: string;
            /** @enum {string} */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            tenantId: string;
            title: string | null;
            units: number;
        };
        AuditPage: {
            data: components["schemas"]["AuditEntry"][];
            page: components["schemas"]["PageInfo"];
        };
        AuthorShown: {
            id: string;
            name: string;
        };
        BatchAnswer: {
            /** @description In the order of the items. */
            results: components["schemas"]["BatchResult"][];
        };
        BatchBody: {
            /**
             * @description `true`: all or none. Else each by itself, in order, as if it came alone.
             * @default false
             */
            atomic?: boolean;
            items: components["schemas"]["BatchItem"][];
        };
        BatchItem: {
            /** @description With `create`: what POST /bookings takes. */
            booking?: components["schemas"]["BookBody"];
            /** @description With `cancel`: what POST /bookings/{id}/cancel takes. */
            cancel?: components["schemas"]["CancelBody"];
            /** @description With `move`: what PATCH /bookings/{id} takes. */
            changes?: components["schemas"]["MoveBody"];
            /** @description With `move` and `cancel`: which booking. */
            id?: string;
            /** @description The ETag that was read, or `*`; `move` needs it. */
            ifMatch?: string;
            /** @enum {string} */
            op: "create" | "move" | "cancel";
        };
        BatchResult: {
            /** @description The booking, where it was done. */
            booking?: components["schemas"]["BookingView"];
            /** @description Why not, where it was not (RFC 9457). */
            problem?: {
                [key: string]: unknown;
            };
            /** @description What it would have been answered alone: 201, 200, 409 … */
            status: number;
        };
        BookBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description A day such as `2026-12-01`, in place of `start` and `end`. */
            date?: string;
            /** @description The first moment that is no longer booked. */
            end?: string;
            /** @description Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Who runs the campus books for anybody. */
            for?: string;
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /** @description A hold that is to become a booking; beside it only `title`, `purpose` and `people` are needed, if they change. */
            holdId?: string;
            /** @description An offer from a search or a refusal; then nothing but `title` is needed beside it. */
            offerId?: string;
            /**
             * @description Which part of `date`.
             * @enum {string}
             */
            part?: "all" | "am" | "pm";
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description Why one books for them, for those who read the history. */
            reason?: string;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        BookSeriesBody: {
            /** @description By date: `accept` (what holds unless said), `skip`, or the `choiceId` of another choice. */
            decisions?: {
                [key: string]: string;
            };
            /**
             * @description Where something is no longer as it was previewed: `fail` does nothing at all, `skip` leaves those dates out.
             * @default fail
             * @enum {string}
             */
            onChange?: "fail" | "skip";
            /** @description `pvw_…` of the preview. */
            previewToken: string;
            /** @description Why one books for another, for those who read the histories. */
            reason?: string;
        };
        BookingAbilities: {
            answer: boolean;
            approve: boolean;
            ask: boolean;
            cancel: boolean;
            checkIn: boolean;
            decline: boolean;
            /** @description Leave early. */
            end: boolean;
            extend: boolean;
            /** @description Have it kept for longer, which one may once. */
            late: boolean;
            move: boolean;
            /** @description Hand it on to somebody else. */
            transfer: boolean;
        };
        BookingFound: {
            booking: components["schemas"]["BookingView"];
            holder: components["schemas"]["HolderFound"];
        };
        BookingHistory: {
            data: components["schemas"]["HistoryEntry"][];
        };
        BookingLinks: {
            history: string;
            self: string;
        };
        BookingList: {
            /** @description With `include=cursor`: go on from here in /changes. */
            cursor?: string;
            data: components["schemas"]["BookingView"][];
            page: components["schemas"]["PageInfo"];
        };
        BookingView: {
            /** @description What is left of the allowances that it takes of, where it is read or written alone; absent where there is none. */
            allowances?: components["schemas"]["AllowanceShare"][];
            /** @description Who is asked about it, and what they have said. */
            approval?: components["schemas"]["ApprovalView"];
            /** @description How many attendees are named; absent where none are. */
            attendeeCount?: number;
            /** @description Who they are, as far as that is not forgotten: for whom it is, who booked it, who attends, and admins. A history knows users only. */
            attendees?: components["schemas"]["AttendeeShown"][];
            /** @description Who made it; both may change it. */
            bookedBy: string;
            bookedFor: string;
            /** @description What the reader may do with it now. */
            can: components["schemas"]["BookingAbilities"];
            /** @description Until when it may be cancelled; absent where there is no deadline. */
            cancelFreeUntil?: string;
            cancelReason?: string;
            /** @description Absent where nobody is expected any more. */
            checkIn?: components["schemas"]["CheckInShown"];
            end: string;
            /** @description A hold or request is given up then. */
            expiresAt?: string;
            guestCount?: number;
            guests?: components["schemas"]["GuestShown"][];
            /** @description `bkg_…` */
            id: string;
            links: components["schemas"]["BookingLinks"];
            occurrence?: string;
            people: number;
            /** @description What it is for. */
            purpose?: string;
            /** @description The risk form that it relies on: the one named, or one on file that covers all of it. */
            riskFormId?: string;
            /** @description The series that it belongs to, and the date by which its rule names it, wherever it was moved since. */
            seriesId?: string;
            space?: components["schemas"]["SpaceSummary"];
            spaceId: string;
            /** @description All of them, `space` first, where the booking has several. */
            spaces?: components["schemas"]["SpaceBooked"][];
            start: string;
            /**
             * @description Where in its life the booking is.
             * @enum {string}
             */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            tenantId: string;
            timeZone: string;
            title: string | null;
            units: number;
            version: number;
        };
        BookingsFound: {
            /** @description The nearest to now first. */
            data: components["schemas"]["BookingFound"][];
        };
        BuildingBody: {
            /** @description The campus; there is but one. */
            campusId?: string;
            code: string;
            /** @description Gross floor area; the floors' never adds up to more. */
            gfaM2: number;
            name: components["schemas"]["NameBody"];
        };
        BuildingPage: {
            data: components["schemas"]["BuildingShown"][];
            page: components["schemas"]["PageInfo"];
        };
        BuildingPatch: {
            code?: string;
            gfaM2?: number;
            name?: components["schemas"]["NamePatch"];
        };
        BuildingShown: {
            code: string;
            gfaM2: number;
            id: string;
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            sortKey: number;
            version: number;
            /** @description Metres east and north of the campus origin. */
            x: number;
            y: number;
        };
        BusyInterval: {
            end: string;
            start: string;
        };
        CalendarImportAnswer: {
            counts: components["schemas"]["ImportCounts"];
            /** @description In the order of the calendar, the dates of an event in the order of their start. */
            data: components["schemas"]["ImportedEvent"][];
        };
        CalendarImportBody: {
            /** @description The calendar as a program saves it (RFC 5545). Sent by itself as `text/calendar`, it needs no JSON around it. */
            calendar: string;
            /** @description Whom the bookings are for, if not `me`: a colleague's id (`usr_…`) or e-mail address. */
            for?: string;
        };
        CalendarSpaceShown: {
            code: string;
            /** @description Where its calendar is; programs that are given no more than the server find it by themselves. */
            href: string;
            /** @description `spc_…` */
            spaceId: string;
        };
        CalendarSpacesBody: {
            /** @description The spaces whose calendars you want, by id or `code:5E-312`, in the order in which they are shown: at most 50. */
            spaces: string[];
        };
        CalendarSpacesShown: {
            /** @description Those that you chose, then those that you have booked within the last 90 days: 50 in all. */
            data: components["schemas"]["CalendarSpaceShown"][];
        };
        CallHeadersShown: {
            contentType?: string;
            idempotencyKey?: string;
            ifMatch?: string;
            ifNoneMatch?: string;
            userAgent?: string;
        };
        CallPage: {
            data: components["schemas"]["CallShown"][];
            page: components["schemas"]["PageInfo"];
        };
        CallShown: {
            /** Format: date-time */
            at: string;
            /** @description What was sent, as JSON with its secrets masked. */
            body: string | null;
            /** @description It had a body that is not kept: too large, or not JSON. */
            bodyLeftOut: boolean;
            by: components["schemas"]["CallerShown"];
            /** @description Why it was refused. */
            code: string | null;
            headers: components["schemas"]["CallHeadersShown"];
            method: string;
            ms: number;
            path: string;
            /** @description As it was sent, without the question mark. */
            query: string | null;
            /** @description The refusal as it was answered, as JSON. */
            refusal: string | null;
            /** @description `req_…`, as in the answer's Request-Id. */
            requestId: string;
            status: number;
            token: components["schemas"]["CallTokenShown"];
        };
        CallTokenShown: {
            hint: string | null;
            /** @description `tok_…` */
            id: string;
            name: string | null;
        };
        CallerShown: {
            /** @description `usr_…`: a person, or a program of the company. */
            id: string;
            name: string;
        };
        CampusBody: {
            code: string;
            /** @description Gross floor area; the buildings' never adds up to more. */
            gfaM2: number;
            name: components["schemas"]["NameBody"];
            /** @description An IANA zone, such as `Asia/Hong_Kong`. */
            timeZone: string;
        };
        CampusPage: {
            data: components["schemas"]["CampusShown"][];
            page: components["schemas"]["PageInfo"];
        };
        CampusPatch: {
            code?: string;
            gfaM2?: number;
            name?: components["schemas"]["NamePatch"];
            timeZone?: string;
        };
        CampusShown: {
            code: string;
            gfaM2: number;
            id: string;
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            timeZone: string;
            version: number;
        };
        CanWithMove: {
            accept: boolean;
            cancel: boolean;
            choose: boolean;
            /** @description Go back to the old place. */
            return: boolean;
        };
        CancelBody: {
            /** @description Why, for those who read the history. */
            reason?: string;
        };
        CancelSeriesBody: {
            /** @description Why, for those who read the history. */
            reason?: string;
        };
        ChangeList: {
            data: components["schemas"]["ChangeView"][];
            hasMore: boolean;
            /** @description Always there: where to go on. */
            nextCursor: string;
        };
        ChangeView: {
            /** @description The booking as it was after the change, where it is one. */
            booking?: {
                [key: string]: unknown;
            };
            /** @description The fields that changed. */
            changed: string[];
            cursor: string;
            /** @description It is gone, or you may no longer see it. */
            deleted?: boolean;
            /** @description Of what has changed. */
            id: string;
            reason?: string;
            /** @description The space as it is now, where it is one. */
            space?: {
                [key: string]: unknown;
            };
            time: string;
            /** @description Such as `booking.moved` or `space.updated`. */
            type: string;
        };
        CheckInBody: {
            /** @description What the sticker at the space says. */
            code: string;
        };
        CheckInShown: {
            /** @description By when one must have. */
            deadline?: string;
            /** @description From when on one can check in. */
            opensAt: string;
            /** @description Whether it is given up where nobody checks in by the deadline. */
            required: boolean;
            /** @enum {string} */
            state: "not_open" | "open" | "done" | "missed";
        };
        CheckInTermShown: {
            origin: components["schemas"]["OriginShown"];
            /** @enum {string} */
            value: "none" | "required";
        };
        ChooseBody: {
            /** @description Where to go instead: one of the offers, or another space of the same kind that is free. Its id, or `code:5E-312`. */
            spaceId: string;
        };
        ClaimBody: {
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
        };
        ClosureBody: {
            end: string;
            /** @description From then on nothing new is booked in it, though it is still a draft. */
            freezeFrom?: string;
            /** @description Only spaces of these kinds; all where it is left out. */
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            reason: components["schemas"]["ClosureReasonBody"];
            scope: components["schemas"]["ClosureScopeBody"];
            start: string;
            /**
             * @default {
             *       "askHours": 48,
             *       "keepKit": true,
             *       "keepTeams": true,
             *       "keepTime": true,
             *       "maxWalkM": 400
             *     }
             */
            strategy?: components["schemas"]["StrategyBody"];
            /** @description An IANA zone for times without an offset. */
            timeZone?: string;
        };
        ClosureInForce: {
            /** @description Its end, or when it is reopened before that. */
            closedUntil: string;
            id: string;
            /** @description Only these kinds of spaces; all where there are none. */
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            reason: components["schemas"]["ClosureReasonShownWhole"];
            scope: components["schemas"]["ClosureScopeShown"];
            start: string;
        };
        ClosureLetterShown: {
            /** @enum {string} */
            language: "en" | "zh-Hant-HK" | "zh-Hans";
            subject: string;
            text: string;
        };
        ClosureLettersShown: {
            letters: components["schemas"]["ClosureLetterShown"][];
            /** @description Absent where nobody has to be told. */
            to?: components["schemas"]["ReaderOfLetter"];
        };
        ClosureLinks: {
            plan: string;
            self: string;
        };
        ClosureMoveLinks: {
            booking: string;
            self: string;
        };
        ClosureMoveShown: {
            /** @description After that, a move holds as it is, and of a choice the first offer that is still free. */
            answerBy?: string;
            bookedFor: components["schemas"]["PersonOfMove"];
            bookingId: string;
            /** @description Nobody answered in time, and it was settled so. */
            byDefault: boolean;
            can: components["schemas"]["CanWithMove"];
            closureId: string;
            end: string;
            from: components["schemas"]["PlaceOfMove"];
            id: string;
            links: components["schemas"]["ClosureMoveLinks"];
            offers: components["schemas"]["PlaceOfMove"][];
            /** @description The further spaces of a booking of several. */
            others?: components["schemas"]["OtherOfMove"][];
            /**
             * @description `move`: it has another place. `ask`: its place is gone, choose another. `cancel`: there was nothing to choose from.
             * @enum {string}
             */
            outcome: "move" | "ask" | "cancel";
            start: string;
            /** @enum {string} */
            state: "planned" | "waiting" | "accepted" | "chosen" | "cancelled" | "returned";
            /** @description The booking that stands in its place. */
            successorId?: string;
            title?: string;
            to?: components["schemas"]["PlaceOfMove"];
            toEnd?: string;
            /** @description When it begins and ends there, where that is another time. */
            toStart?: string;
            version: number;
            walkM?: number;
            why: components["schemas"]["ReasonOfMove"][];
        };
        ClosureOfMoves: {
            /** @description Its end, or when it was reopened before that. */
            closedUntil: string;
            end: string;
            id: string;
            reason: components["schemas"]["ClosureReasonShownWhole"];
            start: string;
        };
        ClosurePage: {
            data: components["schemas"]["ClosureShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ClosurePatch: {
            end?: string;
            /** @description From then on nothing new is booked in it, though it is still a draft. */
            freezeFrom?: string;
            /** @description Only spaces of these kinds; all where it is empty. */
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            reason?: components["schemas"]["ClosureReasonBody"];
            scope?: components["schemas"]["ClosureScopeBody"];
            start?: string;
            /** @description As a whole: what is left out of it is as the defaults have it. */
            strategy?: components["schemas"]["StrategyBody"];
            /** @description An IANA zone for times without an offset. */
            timeZone?: string;
        };
        ClosureReasonBody: {
            /** @description Such as `maintenance`, for statistics. */
            code: string;
            text: components["schemas"]["NameBody"];
        };
        ClosureReasonShown: {
            code: string;
            text: components["schemas"]["RequirementNameShown"];
        };
        ClosureReasonShownWhole: {
            code: string;
            text: components["schemas"]["NameShown"];
        };
        ClosureScopeBody: {
            /** @description One building, by code or id. */
            building?: string;
            buildings?: string[];
            campus?: boolean;
            /** @description One floor: its id, or `5E/3F`. */
            floor?: string;
            floors?: string[];
            /** @description Ids, or codes such as `5E-312`. */
            spaces?: string[];
        };
        ClosureScopeShown: {
            buildings?: string[];
            campus?: boolean;
            floors?: string[];
            spaces?: string[];
        };
        ClosureShown: {
            /** @description Its end, or when it was reopened before that. */
            closedUntil: string;
            createdAt: string;
            end: string;
            freezeFrom?: string;
            id: string;
            /** @description What is booked in it, as it was when its plan was made. */
            impact: components["schemas"]["ImpactShown"];
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            links: components["schemas"]["ClosureLinks"];
            /** @description How many bookings its plan moves, leaves to choice and cannot keep. */
            plan: components["schemas"]["PlanCountsShown"];
            publishedAt?: string;
            reason: components["schemas"]["ClosureReasonShownWhole"];
            reopenedAt?: string;
            /** @description The prepared scenario that it comes from. */
            scenario?: string;
            scope: components["schemas"]["ClosureScopeShown"];
            start: string;
            /**
             * @description `discarded`: a draft that was given up.
             * @enum {string}
             */
            state: "draft" | "published" | "reopened" | "discarded";
            strategy: components["schemas"]["StrategyShown"];
            version: number;
        };
        ClosureTold: {
            end: string;
            id: string;
            reason: components["schemas"]["ClosureReasonShown"];
            start: string;
        };
        ClosuresInForce: {
            data: components["schemas"]["ClosureInForce"][];
        };
        ColleaguePage: {
            data: components["schemas"]["ColleagueShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ColleagueShown: {
            /** @description `usr_…`, as `where.near.userId` of a search takes it. */
            id: string;
            name: string;
            /** @description Where they are in those days, in order; what for is nobody's business. */
            stays: components["schemas"]["Stay"][];
        };
        CompanySignInBody: {
            /** @description What the provider knows this campus by. */
            clientId: string;
            /** @description Never shown again. May be left out where provider and client stay the same. */
            clientSecret?: string;
            /**
             * @description Whoever comes by it and is not known yet becomes a member.
             * @default false
             */
            createsMembers?: boolean;
            /** @description Whose mail addresses: `example.com`. */
            domains: string[];
            /** @description Of the provider, as it calls itself: what stands before `/.well-known/openid-configuration`. */
            issuer: string;
            /**
             * @description Takes a mail address for verified where the provider says neither yes nor no, as Entra ID does.
             * @default false
             */
            trustsMail?: boolean;
        };
        CompanySignInLinks: {
            /** @description Where people begin. */
            begin: string;
            self: string;
        };
        CompanySignInShown: {
            clientId: string;
            createsMembers: boolean;
            domains: string[];
            /** @description Whether people with roles of the campus may come by it: only as a campus admin has set it up. */
            forCampusRoles: boolean;
            issuer: string;
            links: components["schemas"]["CompanySignInLinks"];
            /** @description What the provider has to be told: where it may send people back to. */
            redirectUri: string;
            trustsMail: boolean;
            version: number;
        };
        CompanyWay: {
            /** @description Where the browser goes. */
            url: string;
        };
        CompetitorView: {
            end: string;
            id?: string;
            requester?: components["schemas"]["RequesterView"];
            start: string;
            /** @enum {string} */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            title?: string | null;
            units: number;
            visible: boolean;
        };
        ConditionBody: {
            /** @description The space has one of these hazards. */
            hazards?: string[];
            longerThanMinutes?: number;
            moreThanPeople?: number;
            /** @description Some of the booking lies outside of these hours. */
            outOfHours?: components["schemas"]["OutOfHoursBody"];
        };
        ConditionShown: {
            hazards?: string[];
            longerThanMinutes?: number;
            moreThanPeople?: number;
            outOfHours?: components["schemas"]["OutOfHoursShown"];
        };
        ConsolidatedFloorShown: {
            /**
             * @description `off`: it can be switched off once the moves are made; `empty`: nothing is booked there anyway.
             * @enum {string}
             */
            becomes: "empty" | "off" | "stays";
            bookings: number;
            building: components["schemas"]["AreaBuildingShown"];
            floor: components["schemas"]["AreaFloorShown"];
            /** @description For which it is open in that part of the day. */
            hours: number;
        };
        ConsolidationMoveShown: {
            bookingId: string;
            end: string;
            from: components["schemas"]["AreaBuildingShown"];
            start: string;
            to: components["schemas"]["AreaBuildingShown"];
        };
        ConsolidationShown: {
            date: string;
            /** @description Of all floors that are `empty`. */
            emptyFloorHours: number;
            /** @description Of all floors that become `off`. */
            floorHours: number;
            floors: components["schemas"]["ConsolidatedFloorShown"][];
            /** @description At the same time, to the same kind of space with at least what the old one has. */
            moves: components["schemas"]["ConsolidationMoveShown"][];
            /** @enum {string} */
            part: "all" | "am" | "pm";
        };
        CostCentreBody: {
            /** @description null: to none any more. */
            costCentre: string | null;
            /** @description It counts for bookings that start from this day on, until the next; today unless said. */
            from?: string;
            /** @description Whose bookings count to it; those of all who have none of their own unless said. */
            memberId?: string | null;
        };
        CostCentrePage: {
            data: components["schemas"]["CostCentreShown"][];
            page: components["schemas"]["PageInfo"];
        };
        CostCentreShown: {
            at: string;
            costCentre: string | null;
            from: string;
            id: string;
            /** @description null: of all members who have none of their own. */
            memberId: string | null;
            memberName: string | null;
            tenantId: string;
        };
        CostCentreSumShown: {
            amountCents: number;
            /** @description null for what counts to none. */
            costCentre: string | null;
            lines: number;
            minutes: number;
        };
        CostShown: {
            /** @description What it takes of each allowance; more than is `left` is refused. */
            allowances: components["schemas"]["AllowanceDraw"][];
        };
        CredentialsView: {
            qualifications: components["schemas"]["HeldQualificationView"][];
            record: components["schemas"]["RecordView"];
            riskForms: components["schemas"]["HeldFormView"][];
        };
        CreditBody: {
            /** @description At most what is left to pay. */
            amountCents: number;
            /** @description The line that it is for; the whole statement unless said. */
            line?: number | null;
            reason: string;
        };
        CreditShown: {
            amountCents: number;
            at: string;
            id: string;
            /** @description The line that it is for; absent where it is for the whole. */
            line?: number;
            number: string;
            reason: string;
        };
        DatedHolidayBody: {
            date: string;
            /**
             * @description `general` unless said.
             * @enum {string}
             */
            kind?: "general" | "statutory";
            name: components["schemas"]["NameBody"];
        };
        DayShare: {
            /** @description Of the campus. */
            date: string;
            used: number;
        };
        DeclineBody: {
            /** @description Why: whoever asked reads it. */
            reason: string;
            step?: string;
        };
        DeclineDisputeBody: {
            answer: string;
        };
        DeliveryDetail: {
            /** Format: date-time */
            attemptedAt: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Milliseconds that the last attempt took. */
            durationMs: number | null;
            /** @description What was wrong with the last attempt. */
            error: string | null;
            /** @description The message (CloudEvents 1.0), as it is signed and sent. */
            event: {
                [key: string]: unknown;
            };
            /** @description `evt_…`, the `webhook-id` of the message: the same however often it is sent. */
            eventId: string;
            /** @description `dlv_…` */
            id: string;
            /**
             * Format: date-time
             * @description When it is tried (again); null once it has arrived or is given up.
             */
            nextAttemptAt: string | null;
            /** @description The beginning of what was answered, at most 1 KiB. */
            responseBody: string | null;
            /** @description What the last attempt was answered. */
            responseStatus: number | null;
            /**
             * @description `waiting` for its (next) attempt; `failed` after the last.
             * @enum {string}
             */
            status: "waiting" | "delivered" | "failed";
            type: string;
        };
        DeliveryPage: {
            data: components["schemas"]["DeliveryShown"][];
            page: components["schemas"]["PageInfo"];
        };
        DeliveryShown: {
            /** Format: date-time */
            attemptedAt: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Milliseconds that the last attempt took. */
            durationMs: number | null;
            /** @description What was wrong with the last attempt. */
            error: string | null;
            /** @description `evt_…`, the `webhook-id` of the message: the same however often it is sent. */
            eventId: string;
            /** @description `dlv_…` */
            id: string;
            /**
             * Format: date-time
             * @description When it is tried (again); null once it has arrived or is given up.
             */
            nextAttemptAt: string | null;
            /** @description What the last attempt was answered. */
            responseStatus: number | null;
            /**
             * @description `waiting` for its (next) attempt; `failed` after the last.
             * @enum {string}
             */
            status: "waiting" | "delivered" | "failed";
            type: string;
        };
        DisplayBody: {
            /** @description What the history calls it; `Door` and the code of the space unless said. */
            name?: string;
            /** @description In whose name it books, by whose terms: one's own company unless said. */
            tenantId?: string;
        };
        DisplayCreated: {
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["DisplayMaker"];
            /** @description `dpl_…` */
            id: string;
            /**
             * Format: date-time
             * @description When it last asked how its space stands.
             */
            lastSeenAt: string | null;
            links: components["schemas"]["DisplayLinks"];
            /** @description `usr_…`, by which bookings and the history name it. */
            memberId: string;
            name: string;
            /** @description The page to open on the display, with the token behind the `#`, which no server and no log sees. */
            page: string;
            /** @description Absent where the space is gone. */
            space?: components["schemas"]["SpaceSummary"];
            tenantId: string;
            /** @description Told this once. */
            token: string;
        };
        DisplayLinks: {
            self: string;
            space: string;
        };
        DisplayMaker: {
            id: string;
            name: string;
        };
        DisplayPage: {
            data: components["schemas"]["DisplayShown"][];
            page: components["schemas"]["PageInfo"];
        };
        DisplayShown: {
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["DisplayMaker"];
            /** @description `dpl_…` */
            id: string;
            /**
             * Format: date-time
             * @description When it last asked how its space stands.
             */
            lastSeenAt: string | null;
            links: components["schemas"]["DisplayLinks"];
            /** @description `usr_…`, by which bookings and the history name it. */
            memberId: string;
            name: string;
            /** @description Absent where the space is gone. */
            space?: components["schemas"]["SpaceSummary"];
            tenantId: string;
        };
        DisputeBody: {
            line: number;
            /** @description What is wrong with it. */
            text: string;
        };
        DisputeLinks: {
            self: string;
            statement: string;
        };
        DisputePage: {
            data: components["schemas"]["DisputeShown"][];
            page: components["schemas"]["PageInfo"];
        };
        DisputeShown: {
            /** @description Absent while it is open. */
            answer?: string;
            answeredAt?: string;
            /** @description Of one that was accepted. */
            credit?: components["schemas"]["CreditShown"];
            id: string;
            /** @description What of the line has not been given back yet. */
            leftCents: number;
            line: components["schemas"]["StatementLineShown"];
            links: components["schemas"]["DisputeLinks"];
            raisedAt: string;
            raisedBy: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            statementId: string;
            statementNumber: string;
            tenant: components["schemas"]["StatementTenantShown"];
            text: string;
        };
        DoorShown: {
            asOf: string;
            /** @description When no unit is left, today and tomorrow. */
            busy: components["schemas"]["BusyInterval"][];
            /** @description When nobody can have it, taken or not, today and tomorrow. */
            closed: components["schemas"]["BusyInterval"][];
            /** @description What people have been told of why it is closed now, where that is for a closure. */
            closedBecause?: components["schemas"]["NameShown"];
            here?: components["schemas"]["TakenHere"];
            /** @description For how long it can be had from now on, as far as can be told. */
            offers: components["schemas"]["StayOffered"][];
            space: components["schemas"]["FoundSpace"];
            timeZone: string;
        };
        EditSeriesBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description With `previewToken`, by date: `accept`, `skip` (leave it as it is), or a `choiceId`. */
            decisions?: {
                [key: string]: string;
            };
            /** @description The first moment that is no longer booked. */
            end?: string;
            /** @description Dates of the rule that are not booked, all of them anew: what is named is given back, what is no longer named is booked. Dates that have begun stay as they are. */
            exdates?: string[];
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /**
             * @description `true` also changes occurrences that were changed by themselves.
             * @enum {boolean}
             */
            includeExceptions?: true | false;
            /**
             * @description What becomes of a date that is a public holiday. Away from `skip`, the holidays that it has left out come back.
             * @enum {string}
             */
            onHoliday?: "skip" | "keep" | "next_workday";
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description `pvw_…` of a dry run or a refusal: do exactly that. */
            previewToken?: string;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description Why, for those who read the histories; also with `previewToken`. */
            reason?: string;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description Another rule, for the dates that have not begun. */
            rrule?: string;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        EffectiveTermsShown: {
            advanceDays: components["schemas"]["NumberTermShown"];
            cancelNoticeMinutes: components["schemas"]["NumberTermShown"];
            checkIn: components["schemas"]["CheckInTermShown"];
            checkInGraceMinutes: components["schemas"]["NumberTermShown"];
            checkInOpensMinutes: components["schemas"]["NumberTermShown"];
            cleanUpMinutes: components["schemas"]["NumberTermShown"];
            holidays: components["schemas"]["HolidaysTermShown"];
            hours: components["schemas"]["HoursTermShown"];
            maxMinutes: components["schemas"]["NumberTermShown"];
            maxPeople: components["schemas"]["NumberTermShown"];
            minMinutes: components["schemas"]["NumberTermShown"];
            minPeople: components["schemas"]["NumberTermShown"];
            noticeMinutes: components["schemas"]["NumberTermShown"];
            releaseTime: components["schemas"]["TextTermShown"];
            setUpMinutes: components["schemas"]["NumberTermShown"];
            stepMinutes: components["schemas"]["NumberTermShown"];
            strikesAllowed: components["schemas"]["NumberTermShown"];
        };
        EntitlementBody: {
            /** @description Only in this building: its id, or `code:5E`. */
            buildingId?: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            /**
             * @description Only what is used for this.
             * @enum {string}
             */
            useClass?: "rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant";
        };
        EntitlementLinks: {
            self: string;
        };
        EntitlementShown: {
            buildingCode?: string;
            buildingId?: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            useClass?: string;
        };
        EntitlementsBody: {
            /** @description The whole list anew. While it is empty, the company may book all that is open to booking. */
            data: components["schemas"]["EntitlementBody"][];
        };
        EntitlementsShown: {
            /** @description The only spaces that the company may book, beside those that it leases. Empty: all that is open to booking. */
            data: components["schemas"]["EntitlementShown"][];
            links: components["schemas"]["EntitlementLinks"];
            /** @description The company's. */
            version: number;
        };
        ExtendBody: {
            /** @description Minutes to add to the end. */
            minutes?: number;
            /** @description Why, for those who read the history. */
            reason?: string;
            timeZone?: string;
            /** @description The new end, in place of `minutes`. */
            until?: string;
        };
        ExternalBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description The first moment that is no longer booked. */
            end: string;
            /** @description Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Said when it is made; later /transfer hands it on. */
            for?: string;
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        Facets: {
            /** @description How many of the spaces that can be had have each amenity. */
            amenities: {
                [key: string]: number;
            };
            /** @description By code; where it was asked for. */
            buildings?: {
                [key: string]: number;
            };
            /** @description By id; where it was asked for. */
            floors?: {
                [key: string]: number;
            };
            /** @description By code; where it was asked for. */
            kinds?: {
                [key: string]: number;
            };
        };
        FallbackView: {
            end: string;
            people: number;
            spaceId: string;
            /** @description All of them, where it had several. */
            spaces?: components["schemas"]["SpaceKept"][];
            start: string;
            units: number;
        };
        FaultBody: {
            /** @description What is broken, in one's own words. */
            text: string;
        };
        FaultLinks: {
            self: string;
            space: string;
        };
        FaultPage: {
            data: components["schemas"]["FaultShown"][];
            page: components["schemas"]["PageInfo"];
        };
        FaultPatch: {
            /** @enum {string} */
            state: "open" | "closed";
        };
        FaultReporter: {
            id: string;
            name: string;
        };
        FaultShown: {
            /** @description Absent while it is open. */
            closedAt?: string;
            id: string;
            links: components["schemas"]["FaultLinks"];
            reportedAt: string;
            reportedBy: components["schemas"]["FaultReporter"];
            space: components["schemas"]["FaultySpace"];
            /** @enum {string} */
            state: "open" | "closed";
            text: string;
            version: number;
        };
        FaultySpace: {
            code: string;
            id: string;
            name: components["schemas"]["NameShown"];
        };
        FeedBody: {
            /**
             * @description `busy` tells when, and nothing of what: for calendars that others read, too.
             * @default full
             * @enum {string}
             */
            detail?: "full" | "busy";
            /** @description With `what: search`; it may find at most 200 spaces. */
            search?: components["schemas"]["FeedSearch"];
            /** @description With `what: space`: its id, or `code:` and its code. */
            spaceId?: string;
            /**
             * @description Your own bookings; those in a space (`spaceId`); your company's, for its admins; those in the spaces that a search finds (`search`).
             * @enum {string}
             */
            what: "mine" | "space" | "tenant" | "search";
        };
        FeedCreated: {
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            detail: "full" | "busy";
            id: string;
            /**
             * Format: date-time
             * @description When a calendar last fetched it, to the hour; null where none has.
             */
            lastReadAt: string | null;
            search?: components["schemas"]["FeedSearch"];
            spaceId?: string;
            /** @description Whoever knows it reads the feed: told this once. */
            url: string;
            /** @description The same for programs that open it as a subscription. */
            webcalUrl: string;
            /** @enum {string} */
            what: "search" | "space" | "tenant" | "mine";
        };
        FeedPage: {
            data: components["schemas"]["FeedShown"][];
            page: components["schemas"]["PageInfo"];
        };
        FeedSearch: {
            /** @description Codes of amenities. */
            amenities?: string[];
            /** @description Codes or ids of buildings. */
            building?: string[];
            /** @description Ids of floors, or their codes within the building. */
            floor?: string[];
            kind?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
        };
        FeedShown: {
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            detail: "full" | "busy";
            id: string;
            /**
             * Format: date-time
             * @description When a calendar last fetched it, to the hour; null where none has.
             */
            lastReadAt: string | null;
            search?: components["schemas"]["FeedSearch"];
            spaceId?: string;
            /** @enum {string} */
            what: "search" | "space" | "tenant" | "mine";
        };
        FixImportBody: {
            /** @description What stands there. */
            from: string;
            /** @description The header of the column, as it is in the table. */
            header: string;
            /** @description The only row to change; every row that says the same is changed where it is left out. */
            row?: number;
            /** @description What is to stand there instead. */
            to: string;
        };
        FixShown: {
            /**
             * @description `search`: look for another space, at `href`.
             * @enum {string}
             */
            action?: "search";
            href?: string;
            /** @description The field of the booking that breaks the rule, as a JSON pointer. */
            pointer: string;
            suggest?: components["schemas"]["SuggestionShown"];
        };
        FixedImport: {
            columns: components["schemas"]["ImportColumn"][];
            counts: components["schemas"]["ImportRowCounts"];
            createdAt: string;
            file: components["schemas"]["ImportFile"];
            /** @description Rows that say something else now. */
            fixed: number;
            id: string;
            /** @enum {string} */
            kind: "spaces";
            links: components["schemas"]["ImportLinks"];
            /** @enum {string} */
            mode: "check" | "check_then_apply";
            /** @enum {string} */
            onError: "stop" | "skip_row";
            /**
             * @description What is, or was, under way.
             * @enum {string}
             */
            phase: "apply" | "check";
            /** @description Why it failed, where it has. */
            problem?: components["schemas"]["ImportProblem"];
            progress: components["schemas"]["ImportProgress"];
            sampleErrors: components["schemas"]["ImportFault"][];
            /** @enum {string} */
            state: "receiving" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed";
            /** @description The import that this one takes back. */
            undoes?: string;
            version: number;
        };
        FloorBody: {
            /** @description The building's id, or `code:5E`. */
            buildingId: string;
            code: string;
            geometry?: components["schemas"]["PolygonBody"] | null;
            /** @description Gross floor area; the spaces' net area never adds up to more. */
            gfaM2: number;
            level: number;
            name: components["schemas"]["NameBody"];
        };
        FloorPage: {
            data: components["schemas"]["FloorShown"][];
            page: components["schemas"]["PageInfo"];
        };
        FloorPatch: {
            code?: string;
            /** @description Its outline, around those of its spaces; null takes it away. */
            geometry?: components["schemas"]["PolygonBody"] | null;
            gfaM2?: number;
            level?: number;
            name?: components["schemas"]["NamePatch"];
        };
        FloorPlan: {
            floorId: string;
            /** @description null where only its spaces are drawn. */
            geometry: components["schemas"]["PolygonBody"] | null;
            /** @description Those that have an outline, in the order of their codes. */
            spaces: components["schemas"]["PlannedSpace"][];
        };
        FloorShown: {
            buildingId: string;
            code: string;
            /** @description Its outline, in metres east and north of the building's corner; null where it is not drawn. */
            geometry: components["schemas"]["PolygonBody"] | null;
            gfaM2: number;
            id: string;
            /** @description 0 is the ground floor. */
            level: number;
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            version: number;
        };
        FoundSpace: {
            areaM2: number;
            building: components["schemas"]["PlaceShown"];
            /** @description People, seats or benches at once. */
            capacity: number;
            code: string;
            floor: components["schemas"]["FloorShown"];
            id: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name: components["schemas"]["TextShown"];
        };
        FragmentationRowShown: {
            /** @description Hours of units that are free within opening hours. */
            freeH: number;
            kind: string;
            pieces: number;
            /** @description shortH ÷ freeH. */
            share: number | null;
            /** @description Of those, in pieces that are too short. */
            shortH: number;
            shortPieces: number;
        };
        FragmentationShown: {
            data: components["schemas"]["FragmentationRowShown"][];
            date: string;
            hours: number;
        };
        FreeBusyAnswer: {
            asOf: string;
            /** @description What was asked for and cannot be seen. */
            errors: components["schemas"]["SpaceError"][];
            from: string;
            slotMinutes: number;
            /** @description How many slots there are from `from` to `to`; the last may be cut short. */
            slots: number;
            spaces: components["schemas"]["SpaceBusy"][];
            timeZone: string;
            to: string;
        };
        FreeBusyBody: {
            /**
             * @default intervals
             * @enum {string}
             */
            format?: "intervals" | "bitmap";
            from: string;
            scope?: components["schemas"]["ScopeBody"];
            /**
             * @description Of the bitmap.
             * @default 15
             * @enum {number}
             */
            slotMinutes?: 5 | 15 | 30 | 60;
            /** @description Ids, or `code:5E-312`: at most 1,000. Either these or `scope`. */
            spaceIds?: string[];
            /** @description An IANA zone for times without an offset, and for the answer. */
            timeZone?: string;
            /** @description At most 62 days after `from`. */
            to: string;
        };
        GrantBody: {
            /** @description What proves it, such as the number of a certificate. */
            evidence?: string | null;
            /** @description The last day; null or nothing where it lasts. */
            expiresOn?: string | null;
            /** @description The first day; today unless said. */
            validFrom?: string;
        };
        GuestShown: {
            company?: string;
            name: string;
        };
        GuestWanted: {
            company?: string;
            name: string;
        };
        HazardBody: {
            /** @description Such as `fume_hood`. */
            code: string;
            /**
             * @description They need a risk form on file that covers it.
             * @default false
             */
            formRequired?: boolean;
            name: components["schemas"]["NameBody"];
            /**
             * @description Codes of the qualifications that people need who book a space with it.
             * @default []
             */
            requiredQualifications?: string[];
        };
        HazardPage: {
            data: components["schemas"]["HazardShown"][];
            page: components["schemas"]["PageInfo"];
        };
        HazardPatch: {
            formRequired?: boolean;
            name?: components["schemas"]["NamePatch"];
            /** @description The whole list anew. */
            requiredQualifications?: string[];
        };
        HazardShown: {
            code: string;
            /** @description They need a risk form on file that covers it. */
            formRequired: boolean;
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            /** @description Codes of the qualifications that people need who book a space with it. */
            requiredQualifications: string[];
            version: number;
        };
        HeldFormView: {
            expiresOn: string;
            hazards: string[];
            validFrom: string;
        };
        HeldQualificationView: {
            code: string;
            /** @description The last day of it. */
            expiresOn?: string;
            validFrom: string;
        };
        HistoryActor: {
            id: string;
            name?: string;
        };
        HistoryEntry: {
            actor: components["schemas"]["HistoryActor"];
            after: components["schemas"]["BookingView"];
            at: string;
            /** @description Absent for the first. */
            before?: components["schemas"]["BookingView"];
            changed: string[];
            /** @description By which door it came: `web`, `api`, `seed`. */
            door: string;
            reason?: string;
            /** @description Of a no-show: what it counts for, and what it has led to. */
            strike?: components["schemas"]["StrikeShown"];
            type: string;
            version: number;
        };
        HoldBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description A day such as `2026-12-01`, in place of `start` and `end`. */
            date?: string;
            /** @description The first moment that is no longer booked. */
            end?: string;
            /** @description Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Who runs the campus books for anybody. */
            for?: string;
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /**
             * @description How long it is kept.
             * @default 5
             */
            minutes?: number;
            /** @description An offer from a search or a refusal; then nothing but `title` is needed beside it. */
            offerId?: string;
            /**
             * @description Which part of `date`.
             * @enum {string}
             */
            part?: "all" | "am" | "pm";
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        HoldLinks: {
            /** @description What it may become, or has become. */
            booking: string;
            self: string;
        };
        HoldList: {
            data: components["schemas"]["HoldView"][];
            page: components["schemas"]["PageInfo"];
        };
        HoldView: {
            end: string;
            /** @description It is given up then; absent when it is no longer held. */
            expiresAt?: string;
            /** @description `hld_…`: send it as `holdId` to make it a booking. */
            id: string;
            links: components["schemas"]["HoldLinks"];
            people: number;
            /** @description What it is for. */
            purpose?: string;
            space?: components["schemas"]["SpaceSummary"];
            spaceId: string;
            /** @description All of them, `space` first, where it keeps several. */
            spaces?: components["schemas"]["SpaceBooked"][];
            start: string;
            /**
             * @description `held` while it counts.
             * @enum {string}
             */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            timeZone: string;
            title: string | null;
            units: number;
            version: number;
        };
        HolderFound: {
            email: string;
            id: string;
            name: string;
            tenantId: string;
            /** @description By language: `en`, `zhHant`, `zhHans`. */
            tenantName: {
                [key: string]: string;
            };
        };
        HolidayBody: {
            /**
             * @description `general` unless said.
             * @enum {string}
             */
            kind?: "general" | "statutory";
            name: components["schemas"]["NameBody"];
        };
        HolidayOfTimeline: {
            date: string;
            /**
             * @description Statutory holidays bind every employer; general ones are those of banks, schools and offices.
             * @enum {string}
             */
            kind: "general" | "statutory";
            name: components["schemas"]["TextShown"];
        };
        HolidayPage: {
            data: components["schemas"]["HolidayShown"][];
            page: components["schemas"]["PageInfo"];
        };
        HolidayShown: {
            /** @description Of the campus. */
            date: string;
            /**
             * @description A statutory holiday is a general one that every employer must give.
             * @enum {string}
             */
            kind: "general" | "statutory";
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            version: number;
        };
        HolidaysBody: {
            /** @description All that there shall be. */
            data: components["schemas"]["DatedHolidayBody"][];
        };
        HolidaysReplaced: {
            created: string[];
            deleted: string[];
            unchanged: string[];
            updated: string[];
        };
        HolidaysTermShown: {
            origin: components["schemas"]["OriginShown"];
            /** @enum {string} */
            value: "closed" | "open" | "statutory_closed";
        };
        HoursShown: {
            fri: string[][];
            mon: string[][];
            sat: string[][];
            sun: string[][];
            thu: string[][];
            tue: string[][];
            wed: string[][];
        };
        HoursTermShown: {
            origin: components["schemas"]["OriginShown"];
            value: components["schemas"]["HoursShown"];
        };
        ImpactShown: {
            bookings: number;
            people: number;
            series: number;
            spaces: number;
            tenants: number;
        };
        ImportChange: {
            after: string;
            before: string;
            column: string;
        };
        ImportColumn: {
            /** @description What it is read as; null where it is not read. */
            column: string | null;
            header: string;
            /** @description What it may be, where it is not read. */
            suggestion?: string;
        };
        ImportColumnsBody: {
            /** @description By header: the column that it is, or null to leave it unread. Headers that are left out stay as they are. */
            columns: {
                [key: string]: unknown;
            };
        };
        ImportCounts: {
            cancelled: number;
            changed: number;
            created: number;
            /** @description Over before today: left alone. */
            past: number;
            refused: number;
            unchanged: number;
        };
        ImportFault: {
            /** @description In the list of rows: how many say the same there, this one among them. A fix that names no row changes them all. */
            alike?: number;
            /** @description The rule, which never changes with language. */
            code: string;
            /** @description What the column is read as. */
            column?: string;
            didYouMean?: string;
            /** @description The header of the column, as it is in the table. */
            header?: string;
            message: string;
            row: number;
            /** @description All that may be meant, the likeliest first. */
            suggestions: string[];
            value?: string;
        };
        ImportFile: {
            delimiter?: string;
            encoding?: string;
            name?: string;
        };
        ImportLinks: {
            apply: string;
            errorsCsv: string;
            events: string;
            rows: string;
            self: string;
        };
        ImportPage: {
            data: components["schemas"]["ImportShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ImportProblem: {
            code: string;
            detail: string;
        };
        ImportProgress: {
            done: number;
            /** @description Seconds until it is done, as things go; null while nobody works on it. */
            etaS: number | null;
            rowsPerS: number;
            total: number;
        };
        ImportRowCounts: {
            create: number;
            error: number;
            /** @description Spaces in use that no row is about: they stay as they are. Null until the check is through. */
            missing: number | null;
            unchanged: number;
            update: number;
            warning: number;
        };
        ImportRowPage: {
            data: components["schemas"]["ImportRowShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ImportRowShown: {
            applied: boolean;
            /** @description As they are in the table, in the order of its columns. */
            cells: string[];
            changes: components["schemas"]["ImportChange"][];
            code: string;
            errors: components["schemas"]["ImportFault"][];
            /** @enum {string} */
            outcome?: "error" | "update" | "create" | "unchanged";
            row: number;
            warnings: components["schemas"]["ImportWarning"][];
        };
        ImportShown: {
            columns: components["schemas"]["ImportColumn"][];
            counts: components["schemas"]["ImportRowCounts"];
            createdAt: string;
            file: components["schemas"]["ImportFile"];
            id: string;
            /** @enum {string} */
            kind: "spaces";
            links: components["schemas"]["ImportLinks"];
            /** @enum {string} */
            mode: "check" | "check_then_apply";
            /** @enum {string} */
            onError: "stop" | "skip_row";
            /**
             * @description What is, or was, under way.
             * @enum {string}
             */
            phase: "apply" | "check";
            /** @description Why it failed, where it has. */
            problem?: components["schemas"]["ImportProblem"];
            progress: components["schemas"]["ImportProgress"];
            sampleErrors: components["schemas"]["ImportFault"][];
            /** @enum {string} */
            state: "receiving" | "checking" | "checked" | "applying" | "applied" | "stopped" | "failed";
            /** @description The import that this one takes back. */
            undoes?: string;
            version: number;
        };
        ImportWarning: {
            bookings: number;
            code: string;
            message: string;
        };
        ImportedEvent: {
            bookingId?: string;
            /** @description Of an event that repeats: which of its dates. */
            date?: string;
            end?: string;
            /** @enum {string} */
            outcome: "changed" | "created" | "cancelled" | "unchanged" | "past" | "refused";
            /** @description Why it was refused (RFC 9457), with what could be had instead. */
            problem?: {
                [key: string]: unknown;
            };
            start?: string;
            title?: string | null;
            /** @description As the calendar names it; absent where it could not be read. */
            uid?: string;
        };
        InboundAnswer: {
            /** @description The booking or series that it is about. */
            id?: string;
            /**
             * @description `accepted`, `tentative` and `declined` are what a space answered; `answered` is what an attendee said; `cancelled` is a booking; `refused` could not be done, and whoever asked is told why; `ignored` is nothing for us.
             * @enum {string}
             */
            outcome: "accepted" | "tentative" | "declined" | "cancelled" | "answered" | "refused" | "ignored";
            /** @description Why it was ignored, or the code of the problem that stood in the way. */
            reason?: string;
        };
        KindSumShown: {
            amountCents: number;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            lines: number;
            minutes: number;
        };
        LabelBody: {
            /** @description Such as `fume_hood`. */
            code: string;
            name: components["schemas"]["NameBody"];
        };
        LabelPage: {
            data: components["schemas"]["LabelShown"][];
            page: components["schemas"]["PageInfo"];
        };
        LabelPatch: {
            name?: components["schemas"]["NamePatch"];
        };
        LabelShown: {
            code: string;
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            version: number;
        };
        LeaseBody: {
            /** @description The first day. */
            from: string;
            /** @description The space's id, or `code:5E-312`. */
            spaceId: string;
            tenantId: string;
            /** @description The day after the last; leave it out where no end is agreed. */
            to?: string | null;
        };
        LeaseLinksShown: {
            self: string;
            space: string;
        };
        LeasePage: {
            data: components["schemas"]["LeaseShown"][];
            page: components["schemas"]["PageInfo"];
            /** @description With `expiresBefore`: the area of all spaces whose leases end, on whichever page; each square metre once. */
            totalM2?: number;
        };
        LeasePatch: {
            from?: string;
            /** @description The day after the last; null takes the end away. */
            to?: string | null;
        };
        LeaseShown: {
            /** @description Of the space. */
            areaM2: number;
            /** @description Dates of the campus, half-open; without `to` there is no end yet. */
            from: string;
            id: string;
            links: components["schemas"]["LeaseLinksShown"];
            spaceCode: string;
            spaceId: string;
            tenantId: string;
            to: string | null;
            version: number;
        };
        LeasedRowShown: {
            bookedH: number;
            building?: components["schemas"]["AreaBuildingShown"];
            /** @description Leased on an average day. */
            m2: number;
            /** @description For which they were open while they were leased. */
            offeredH: number;
            /** @description How many people they hold. */
            places: number;
            spaces: number;
            tenant?: components["schemas"]["UsageTenantShown"];
            /** @description The gap: offeredH − usedH. */
            unusedH: number;
            usedH: number;
        };
        LeasedShown: {
            asOf: string | null;
            /** @description The widest gap first. */
            data: components["schemas"]["LeasedRowShown"][];
            daysToCount: number;
            from: string;
            to: string;
        };
        LinePartShown: {
            centsPerHour: number;
            minutes: number;
            /** @enum {string} */
            per: "unit" | "space";
        };
        LinksShown: {
            /** @description The page for people. */
            html?: string;
            self: string;
        };
        LocalizedNameShown: {
            en: string;
            zhHans?: string;
            zhHant?: string;
        };
        MailShown: {
            /** @description Whether replies to invitations and invitations to spaces are read. */
            receives: boolean;
            /** @description Without a mail server nobody is invited or told by mail, whatever they wish. */
            sends: boolean;
        };
        MemberBody: {
            email: string;
            /**
             * @default en
             * @enum {string}
             */
            language?: "en" | "zh-Hant-HK" | "zh-Hans";
            name: string;
            /** @description The first one; they can change it. Without one they cannot sign in with a password. */
            password?: string;
            /**
             * @description Works in R&D.
             * @default false
             */
            research?: boolean;
            /**
             * @default [
             *       "member"
             *     ]
             */
            roles?: ("member" | "tenant_admin" | "approver" | "operator" | "campus_admin")[];
        };
        MemberLinks: {
            self: string;
        };
        MemberPage: {
            data: components["schemas"]["MemberShown"][];
            page: components["schemas"]["PageInfo"];
        };
        MemberPatch: {
            /** @enum {string} */
            language?: "en" | "zh-Hant-HK" | "zh-Hans";
            name?: string;
            research?: boolean;
            roles?: ("member" | "tenant_admin" | "approver" | "operator" | "campus_admin")[];
            /**
             * @description Who is not active any more is signed out everywhere at once; their tokens and app passwords end for good.
             * @enum {string}
             */
            status?: "active" | "suspended" | "left";
        };
        MemberShown: {
            email: string;
            id: string;
            /** @enum {string} */
            language: "en" | "zh-Hant-HK" | "zh-Hans";
            links: components["schemas"]["MemberLinks"];
            name: string;
            research: boolean;
            roles: ("member" | "approver" | "operator" | "campus_admin" | "tenant_admin")[];
            /** @enum {string} */
            status: "left" | "active" | "suspended";
            tenantId: string;
            version: number;
        };
        MissedBooking: {
            bookingId: string;
            seriesId?: string;
            spaceCode?: string;
            spaceId: string;
            start: string;
        };
        MissedSeries: {
            id: string;
            /** @description How many nobody came to since somebody last did. */
            missedInARow: number;
            /** @description At so many the dates to come are given back; absent where all is forgiven. */
            strikesAllowed?: number;
        };
        MissingSpace: {
            code: string;
            id: string;
        };
        MissingSpacePage: {
            data: components["schemas"]["MissingSpace"][];
            page: components["schemas"]["PageInfo"];
        };
        MonthLinks: {
            self: string;
            tenants: string;
        };
        MonthShown: {
            amountCents: number;
            creditedCents: number;
            /** @enum {string} */
            currency: "HKD";
            /** @description Statements can be issued. */
            isOver: boolean;
            links: components["schemas"]["MonthLinks"];
            minutes: number;
            month: string;
            openDisputes: number;
            /**
             * @description `issuing` while it is worked on: look again.
             * @enum {string}
             */
            state: "open" | "issuing" | "issued";
            statements: number;
        };
        Months: {
            data: components["schemas"]["MonthShown"][];
        };
        MoveAnswersShown: {
            /** @description The place that was proposed. */
            accepted: number;
            cancelled: number;
            /** @description Another of those that were offered. */
            chosen: number;
            /** @description Gone back to the old place once the closure was lifted. */
            returned: number;
            /** @description Nobody has answered yet. */
            waiting: number;
        };
        MoveBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description The first moment that is no longer booked. */
            end?: string;
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description Why, for those who read the history. */
            reason?: string;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        MovesOfClosure: {
            closure: components["schemas"]["ClosureOfMoves"];
            moves: components["schemas"]["ClosureMoveShown"][];
        };
        MyClosureMoves: {
            data: components["schemas"]["MovesOfClosure"][];
        };
        NameBody: {
            en: string;
            zhHans?: string;
            zhHant?: string;
        };
        NamePatch: {
            en?: string;
            zhHans?: string | null;
            zhHant?: string | null;
        };
        NameShown: {
            en: string;
            zhHans?: string;
            zhHant?: string;
        };
        NearBody: {
            point?: components["schemas"]["PointBody"];
            spaceId?: string;
            /** @description A colleague who lets your company see where they are: near what they have booked then, or that day. */
            userId?: string;
        };
        NoShowsBeforeShown: {
            bookings: number | null;
            due: number | null;
            from: string;
            missed: number | null;
            rate: number | null;
            to: string;
            withheld?: boolean;
        };
        NoShowsRowShown: {
            /** @description That began in the period and stood. */
            bookings: number | null;
            building?: components["schemas"]["AreaBuildingShown"];
            /** @description Of those, the ones that somebody had to check in for. */
            due: number | null;
            kind?: string;
            /** @description Of those, the ones that nobody came to. */
            missed: number | null;
            month?: string;
            /** @description missed ÷ due. */
            rate: number | null;
            tenant?: components["schemas"]["UsageTenantShown"];
            withheld?: boolean;
        };
        NoShowsShown: {
            asOf: string | null;
            data: components["schemas"]["NoShowsRowShown"][];
            daysToCount: number;
            from: string;
            /** @description Only with `compare=previous`; null where not all of those days have been counted. */
            previous?: components["schemas"]["NoShowsBeforeShown"] | null;
            to: string;
        };
        NoticeBefore: {
            end: string;
            spaceCode?: string;
            start: string;
        };
        NoticeBooking: {
            end: string;
            id: string;
            /** @description Absent where it is gone. */
            space?: components["schemas"]["SpaceSummary"];
            start: string;
            /** @enum {string} */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            title: string | null;
        };
        NoticePage: {
            data: components["schemas"]["NoticeShown"][];
            page: components["schemas"]["PageInfo"];
            /** @description Absent for those who have read nothing yet. */
            readUpTo?: string;
            timeZone: string;
            /** @description Of all, not of this page alone. */
            unread: number;
        };
        NoticeShown: {
            /**
             * @description What you have to do with it.
             * @enum {string}
             */
            as: "holder" | "booker" | "attendee" | "approver";
            at: string;
            /** @description Where it has moved. */
            before?: components["schemas"]["NoticeBefore"];
            booking: components["schemas"]["NoticeBooking"];
            /** @description Who did it, where that is a colleague. */
            by?: string;
            /** @description A closure was the reason. */
            closure: boolean;
            /** @description Of how many dates of a series the same act did the same. */
            dates: number;
            /** @description The same for the same notice, however often it is read. */
            id: string;
            /** @description What they said why. */
            reason?: string;
            /** @description It came after what you have said that you have read. */
            unread: boolean;
            /** @enum {string} */
            what: "booked" | "requested" | "invited" | "moved" | "changed" | "handed_on" | "cancelled" | "displaced" | "approved" | "declined" | "expired" | "change_declined" | "change_expired" | "question_asked" | "no_show" | "ended" | "offered" | "waiting";
        };
        NoticesRead: {
            readUpTo: string;
        };
        NoticesReadBody: {
            /** @description `at` of the newest that you have seen. */
            upTo: string;
        };
        NumberTermShown: {
            origin: components["schemas"]["OriginShown"];
            value: number;
        };
        Object: Record<string, never>;
        OccurrenceChoice: {
            /** @description What to send in `decisions`. */
            choiceId: string;
            end?: string;
            space?: components["schemas"]["SpaceSummary"];
            start?: string;
        };
        OccurrenceList: {
            data: components["schemas"]["BookingView"][];
            page: components["schemas"]["PageInfo"];
        };
        OccurrencePlace: {
            attendees?: components["schemas"]["AttendeeShown"][];
            end: string;
            guests?: components["schemas"]["GuestShown"][];
            people: number;
            /** @description The form that it relies on; of a place to come, the one that is named. */
            riskFormId?: string;
            space?: components["schemas"]["SpaceSummary"];
            start: string;
            title: string | null;
            units: number;
        };
        OccurrencePreview: {
            /**
             * @description What is done: `book` a new one, `change` or `cancel` the one that is there, `keep` it as it is.
             * @enum {string}
             */
            action: "book" | "change" | "cancel" | "keep";
            /** @description Of `overQuota`: the allowance that it would exceed, with what the other dates leave of it. */
            allowance?: components["schemas"]["AllowanceDraw"];
            /** @description The booking that is there now. */
            bookingId?: string;
            /** @description What else is possible. */
            choices: components["schemas"]["OccurrenceChoice"][];
            /** @description The date that the rule names; it stays the occurrence's name wherever it is moved. */
            date: string;
            end: string;
            from?: components["schemas"]["OccurrencePlace"];
            /** @description The name of the public holiday on that date, by language. */
            holiday?: {
                [key: string]: string;
            };
            /** @description What `accept` does instead of what was asked for. */
            proposal?: components["schemas"]["OccurrenceChoice"];
            /** @description Why it is not simply `ok`: the code of a refusal, or `holiday`. */
            reason?: string;
            /** @description Who has to approve: `approval:safety` for each step. */
            requirements?: string[];
            /** @enum {string} */
            result: "ok" | "adjusted" | "conflict" | "closed" | "needsApproval" | "overQuota";
            /** @description As asked for. */
            start: string;
            to?: components["schemas"]["OccurrencePlace"];
            violations?: components["schemas"]["ViolationShown"][];
        };
        OfferAnswer: {
            end: string;
            expiresAt: string;
            offerId: string;
            people: number;
            space: components["schemas"]["FoundSpace"];
            /** @description All of them, `space` first, where it is of several. */
            spaces?: components["schemas"]["SpaceOffered"][];
            start: string;
            units: number;
        };
        OfferShown: {
            /** @description Absent where it costs nothing. */
            cost?: components["schemas"]["CostShown"];
            /**
             * @description `request`: somebody has to agree first; until then it is kept for you.
             * @enum {string}
             */
            decision: "instant" | "request";
            end: string;
            expiresAt: string;
            /** @description Books this with one field. */
            offerId: string;
            /** @description What it takes: `approval:safety` for each step that has to be approved. */
            requirements: string[];
            /** @description From 0 to 1. */
            score: number;
            scoreTerms?: components["schemas"]["ScoreTerms"];
            space: components["schemas"]["FoundSpace"];
            start: string;
            /** @description How many units of the space a booking takes. */
            units: number;
            /** @description Metres from the place that was named. */
            walkM?: number;
            /** @description Codes: `right_size`, `has_all_equipment`, `has_some_equipment`, `leased_to_your_company`, `nearby`, `nearest`, `soonest`. */
            why: string[];
        };
        OfferedHold: {
            /** @description Claim it until then. */
            expiresAt?: string;
            /** @description `hld_…` */
            id: string;
            spaceId: string;
        };
        OriginShown: {
            /** @description The code of the campus, building, floor or space, or the kind. */
            code?: string;
            /** @description The rule set to change. */
            ruleSetId?: string;
            /** @enum {string} */
            scope: "default" | "campus" | "building" | "floor" | "space" | "kind";
        };
        OtherOfMove: {
            from: components["schemas"]["PlaceOfMove"];
            to?: components["schemas"]["PlaceOfMove"];
        };
        OutOfHoursBody: {
            hours: Record<string, never>;
        };
        OutOfHoursShown: {
            hours: components["schemas"]["HoursShown"];
        };
        OwnQualificationShown: {
            code: string;
            /** @description null where it lasts. */
            expiresOn: string | null;
            name: components["schemas"]["LocalizedNameShown"];
            /** @description Dates of the campus; both belong to it. */
            validFrom: string;
        };
        OwnTenantShown: {
            code: string;
            id: string;
            name: components["schemas"]["LocalizedNameShown"];
        };
        PageInfo: {
            hasMore: boolean;
            /** @description Present while there is more. */
            nextCursor?: string;
        };
        PasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        PeopleUsage: {
            /** @description Who has used most comes first. */
            data: components["schemas"]["PersonUsage"][];
            /** @description Dates of the campus; `to` is the day after the last. */
            from: string;
            to: string;
        };
        PermissionsShown: {
            approveRequests: boolean;
            bookForOthers: boolean;
            keepInventory: boolean;
            keepMembers: boolean;
            keepTenants: boolean;
            seeAllTenants: boolean;
            seeInsights: boolean;
        };
        PersonOfMove: {
            id: string;
            name?: string;
        };
        PersonSumShown: {
            amountCents: number;
            lines: number;
            memberId: string;
            minutes: number;
            name: string;
        };
        PersonUsage: {
            bookings: number;
            memberId: string;
            minutes: number;
            /** @description Of the bookings, those that nobody came to. */
            missed: number;
            name: string;
        };
        PinBody: {
            /**
             * @description `ask` leaves it to whose it is.
             * @enum {string}
             */
            outcome?: "ask" | "cancel" | "auto";
            /** @description Move it there: an id, or `code:5E-312`. */
            spaceId?: string;
        };
        PlaceNamed: {
            code: string;
            id: string;
            name: components["schemas"]["TextShown"];
        };
        PlaceOfMove: {
            building: string;
            code: string;
            floor: string;
            id: string;
            name: components["schemas"]["NameShown"];
        };
        PlaceShown: {
            code: string;
            id: string;
            name: components["schemas"]["TextShown"];
        };
        PlanCountsShown: {
            /** @description Whose it is chooses. */
            ask: number;
            /** @description There is nothing to choose from. */
            cancel: number;
            /** @description Has another place at its time. */
            move: number;
        };
        PlanMoveShown: {
            bookedFor: components["schemas"]["PersonOfMove"];
            bookingId: string;
            end: string;
            from: components["schemas"]["PlaceOfMove"];
            offers: components["schemas"]["PlaceOfMove"][];
            /** @description The further spaces of a booking of several. */
            others?: components["schemas"]["OtherOfMove"][];
            /** @enum {string} */
            outcome: "move" | "ask" | "cancel";
            /**
             * @description Settled by hand: planning again leaves it so.
             * @enum {string}
             */
            pinned?: "space" | "ask" | "cancel";
            seriesId?: string;
            start: string;
            /** @enum {string} */
            state: "planned" | "waiting" | "accepted" | "chosen" | "cancelled" | "returned";
            tenant: components["schemas"]["TenantOfMove"];
            title?: string;
            to?: components["schemas"]["PlaceOfMove"];
            toEnd?: string;
            /** @description When it begins and ends there, where that is another time. */
            toStart?: string;
            walkM?: number;
            why: components["schemas"]["ReasonOfMove"][];
        };
        PlanPage: {
            /** @description Of the whole closure, once people have been told. */
            answers?: components["schemas"]["MoveAnswersShown"];
            data: components["schemas"]["PlanMoveShown"][];
            page: components["schemas"]["PageInfo"];
        };
        PlannedSpace: {
            amenities: string[];
            areaM2: number;
            capacity: number;
            code: string;
            geometry: components["schemas"]["PolygonBody"];
            id: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name: components["schemas"]["NameShown"];
            /** @description The space it is a part of, and drawn in. */
            parentId: string | null;
        };
        PointBody: Record<string, never>;
        PolicyStepShown: {
            by: components["schemas"]["ApproverShown"];
            name: string;
            stage: number;
            when?: components["schemas"]["ConditionShown"];
        };
        PolygonBody: {
            coordinates: number[][][];
            /** @enum {string} */
            type: "Polygon";
        };
        PreparedBody: {
            /** @description How long, unless it is lifted before. */
            hours: number;
            /**
             * @description Only spaces of these kinds; all where it is empty.
             * @default []
             */
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            name: components["schemas"]["NameBody"];
            /** @description What people are told. */
            reason: components["schemas"]["NameBody"];
        };
        PresenceBody: {
            /**
             * @description `company`: the people of your company see where you have booked, never what for; `none`: nobody.
             * @enum {string}
             */
            share: "none" | "company";
        };
        PreviewSeriesBody: {
            /** @description Who comes beside whom it is for; null takes all away. Only those who have to do with the booking are told. */
            attendees?: components["schemas"]["AttendeeWanted"][] | null;
            /** @description The first moment that is no longer booked. */
            end?: string;
            /** @description Dates of the rule to leave out. */
            exdates?: string[];
            /** @description Whom it is for, if not `me`: a colleague's id (`usr_…`) or e-mail address. Who runs the campus books for anybody. */
            for?: string;
            /** @description Visitors; null takes all away. Their names are kept as private as those of attendees. */
            guests?: components["schemas"]["GuestWanted"][] | null;
            /** @description An offer from a search, in place of `spaceId`, `start` and `end`. */
            offerId?: string;
            /**
             * @description What becomes of a date that is a public holiday: it is left out unless this says otherwise.
             * @default skip
             * @enum {string}
             */
            onHoliday?: "skip" | "keep" | "next_workday";
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description What it is for; null takes it away. */
            purpose?: string | null;
            /** @description `rsk_…`: the risk form on file that covers it. Where none is named, null leaves it to us which to rely on. */
            riskFormId?: string | null;
            /** @description RFC 5545: `FREQ=WEEKLY;BYDAY=TU;COUNT=12`. */
            rrule: string;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces at once, all or none, in place of `spaceId`, `units` and `whole`: at most 20. */
            spaces?: components["schemas"]["SpaceWanted"][];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description null takes the title away. */
            title?: string | null;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        PriceListAuthorShown: {
            id: string;
            name: string;
        };
        PriceListBody: {
            /**
             * @description Whether a company pays for bookings within what it leases.
             * @default false
             */
            chargesLeased?: boolean;
            /**
             * @description Who cancels less than so long before the start cancels late; 0 where nobody does.
             * @default 0
             */
            lateCancelMinutes?: number;
            /**
             * @description What of its price a booking costs that is cancelled late.
             * @default 0
             */
            lateCancelPercent?: number;
            name: components["schemas"]["NameBody"];
            /**
             * @description What of its price a booking costs that nobody comes to.
             * @default 100
             */
            noShowPercent?: number;
            /** @description In order: the first that fits a minute counts. What none fits costs nothing. */
            rates: components["schemas"]["RateBody"][];
            /** @description It counts for bookings that start from this day on, until the next list begins. */
            validFrom: string;
        };
        PriceListLinksShown: {
            /** @description The page for people. */
            html?: string;
            self: string;
            versions: string;
        };
        PriceListPage: {
            data: components["schemas"]["PriceListShown"][];
            page: components["schemas"]["PageInfo"];
        };
        PriceListPatch: {
            chargesLeased?: boolean;
            lateCancelMinutes?: number;
            lateCancelPercent?: number;
            name?: components["schemas"]["NamePatch"];
            noShowPercent?: number;
            rates?: components["schemas"]["RateBody"][];
            validFrom?: string;
        };
        PriceListShown: {
            chargesLeased: boolean;
            /** @enum {string} */
            currency: "HKD";
            id: string;
            lateCancelMinutes: number;
            lateCancelPercent: number;
            links: components["schemas"]["PriceListLinksShown"];
            name: components["schemas"]["NameShown"];
            noShowPercent: number;
            rates: components["schemas"]["RateShown"][];
            validFrom: string;
            version: number;
        };
        PriceListVersionShown: {
            at: string;
            by?: components["schemas"]["PriceListAuthorShown"];
            /** @description The version with which it ended. */
            deleted: boolean;
            /** @description What it said from then on; of one that was deleted, what it had said until then. */
            priceList: components["schemas"]["PriceListShown"];
            version: number;
        };
        PriceListVersions: {
            data: components["schemas"]["PriceListVersionShown"][];
        };
        Problem: {
            /** @description What could be booked instead, each by its `offerId` alone. */
            alternatives?: components["schemas"]["ProblemAlternative"][];
            /**
             * @description Stable: tell refusals apart by it.
             * @enum {string}
             */
            code: "validation-failed" | "unknown-field" | "malformed-request" | "malformed-json" | "unsupported-media-type" | "payload-too-large" | "headers-too-large" | "request-timeout" | "local-time-invalid" | "local-time-ambiguous" | "slot-taken" | "slot-free" | "space-closed" | "plan-outdated" | "holiday" | "outside-opening-hours" | "not-bookable" | "starts-in-past" | "outside-booking-window" | "start-not-allowed" | "duration-not-allowed" | "attendance-not-allowed" | "capacity-exceeded" | "tenant-not-entitled" | "qualification-required" | "form-required" | "form-does-not-cover" | "allowance-exceeded" | "too-many-open-bookings" | "approval-required" | "rrule-invalid" | "rrule-not-supported" | "series-endless" | "series-too-long" | "series-empty" | "series-changed" | "preview-expired" | "offer-expired" | "hold-expired" | "already-started" | "already-ended" | "cancel-too-late" | "check-in-not-open" | "no-booking-here" | "state-not-allowed" | "import-invalid" | "batch-refused" | "version-conflict" | "if-match-required" | "idempotency-key-missing" | "idempotency-key-reused" | "cursor-expired" | "too-many-spaces" | "range-too-long" | "unauthenticated" | "sign-in-failed" | "company-sign-in-refused" | "cross-site-refused" | "insufficient-scope" | "not-found" | "method-not-allowed" | "already-exists" | "still-in-use" | "area-exceeded" | "capacity-below-bookings" | "rate-limited" | "overloaded" | "outcome-unknown" | "internal";
            /** @description What is there now, where somebody changed it meanwhile. */
            current?: {
                [key: string]: unknown;
            };
            /** @description What is wrong with this request. */
            detail: string;
            /** @description Each field that is wrong. */
            errors?: components["schemas"]["ProblemField"][];
            /** @description The path of the request. */
            instance?: string;
            /**
             * Format: date-time
             * @description Until when the space stays free.
             */
            maxUntil?: string;
            /**
             * Format: date-time
             * @description From when the same length is free in the same space.
             */
            nextFree?: string;
            /** @description Fresh offers in place of a hold that has run out. */
            offers?: components["schemas"]["ProblemAlternative"][];
            /** @description What our log knows the request by. */
            requestId?: string;
            /** @description Seconds to wait before trying again. */
            retryAfter?: number;
            status: number;
            /** @description In the language that was asked for. */
            title: string;
            /** @description Where the code is explained. */
            type: string;
            /** @description Each booking rule that is broken. */
            violations?: components["schemas"]["ProblemRule"][];
        } & {
            [key: string]: unknown;
        };
        ProblemAlternative: {
            /**
             * @description What differs from the wish.
             * @enum {string}
             */
            change: "space" | "time";
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            expiresAt: string;
            offerId: string;
            space: {
                code: string;
                id: string;
                name: components["schemas"]["NameShown"];
            };
            /** Format: date-time */
            start: string;
        };
        ProblemField: {
            code: string;
            detail: string;
            /** @description The nearest word that would have been understood. */
            didYouMean?: string;
            /** @description JSON pointer into the request, such as `/end`. */
            pointer: string;
        };
        ProblemRule: {
            /** @description What would keep it. */
            allowed?: unknown;
            code: string;
            detail: string;
            fix?: components["schemas"]["FixShown"];
            /** @description The term that is not kept. */
            limit?: unknown;
        };
        ProlongBody: {
            /**
             * @description How much longer it is kept.
             * @default 5
             */
            minutes?: number;
        };
        ProviderChecked: {
            /** @description Where people would be sent. */
            authorizationEndpoint?: string;
            /** @description What is wrong. */
            fault?: string;
            /** @description Whether the provider answers and can do what is needed. */
            ok: boolean;
        };
        PublishBody: {
            /**
             * @description Whether those whom it concerns are told; `false` is not possible, and may be left out.
             * @enum {boolean}
             */
            notify?: true;
        };
        QrCodeLinks: {
            /** @description The page that the sticker leads to: print its address as a QR code. */
            html: string;
        };
        QrCodeShown: {
            /** @description Sent to `POST /check-in` by who has scanned it. */
            code: string;
            links: components["schemas"]["QrCodeLinks"];
            spaceCode: string;
            spaceId: string;
        };
        QuestionView: {
            answer?: string;
            answeredAt?: string;
            askedAt: string;
            askedBy: string;
            question: string;
        };
        RateBody: {
            centsPerHour: number;
            /** @description A public holiday is a `holiday` and none of the weekdays. */
            days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | "holiday")[];
            /** @description `HH:MM` on the clocks of the campus; each minute costs as it begins. */
            from?: string;
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            /**
             * @description Whether each place that is booked costs so much, or the space as a whole; of what is not shared there is one place.
             * @enum {string}
             */
            per: "unit" | "space";
            /** @description Their ids, or `code:5E-312`. */
            spaceIds?: string[];
            /** @description `24:00` is midnight. */
            to?: string;
            useClasses?: ("rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant")[];
        };
        RateShown: {
            centsPerHour: number;
            days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | "holiday")[];
            from?: string;
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            /** @enum {string} */
            per: "unit" | "space";
            spaceIds?: string[];
            to?: string;
            useClasses?: ("rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant")[];
        };
        ReaderOfLetter: {
            id: string;
            /**
             * @description In which they get it.
             * @enum {string}
             */
            language: "en" | "zh-Hant-HK" | "zh-Hans";
            name?: string;
        };
        ReasonOfMove: {
            code: string;
            count?: number;
            detail: string;
            fromM2?: number;
            kit?: string[];
            metres?: number;
            toM2?: number;
        };
        RecordView: {
            cancelled: number;
            /** @description Came to it, or had it without having to say so. */
            kept: number;
            missed: number;
        };
        RedeliveryAnswer: {
            hasMore: boolean;
            /** @description Where to go on from, if there is more: send it as `since`. */
            nextCursor?: string;
            /** @description How many messages were put into the queue. */
            queued: number;
        };
        RedeliveryBody: {
            /** @description One delivery to send again, whatever came of it. */
            deliveryId?: string;
            /** @description Or a cursor: all that happened after it, as far as it is for this endpoint. */
            since?: string;
            /** @description Up to this cursor; without it, up to now. */
            until?: string;
        };
        Relaxation: {
            /** @description A field to change. */
            change?: string;
            /** @description A field to leave out; of a list, the value to leave out. */
            drop?: string;
            /** @description What to change it to. */
            to?: Record<string, never>;
            value?: string;
            /** @description How many spaces there would be. */
            wouldGive: number;
        };
        ReopenBody: {
            /** @description From then on; at once where it is left out. */
            from?: string;
            /** @description An IANA zone for a time without an offset. */
            timeZone?: string;
        };
        ReplayAnswer: {
            /** @description How many of the newly refused break which rule; one may break several. */
            byCode: {
                [key: string]: number;
            };
            /** @description Of the newly refused. */
            examples: components["schemas"]["ReplayExamples"];
            /** @description Bookings of the period within the scope of the rule set that took place, or are to. */
            judged: number;
            /** @description Those among them that the present terms would have allowed: what the change itself does. */
            newlyRefused: number;
            /** @description Those that the changed terms would have refused when they were made. */
            wouldRefuse: number;
        };
        ReplayBody: {
            /** @description Where the examples go on: `examples.page.nextCursor` of the answer before. */
            cursor?: string;
            /** @description Bookings that start from here on are judged. */
            from: string;
            /**
             * @description How many examples to answer with.
             * @default 50
             */
            limit?: number;
            /** @description What a PATCH of the rule set would send: the terms that change. */
            terms: components["schemas"]["TermsBody"];
            /** @description An IANA zone for times without an offset, and for the answer. */
            timeZone?: string;
            /** @description And before here; at most 92 days after `from`. */
            to: string;
        };
        ReplayExample: {
            bookingId: string;
            end: string;
            spaceCode: string;
            spaceId: string;
            start: string;
            violations: components["schemas"]["ViolationShown"][];
        };
        ReplayExamples: {
            data: components["schemas"]["ReplayExample"][];
            page: components["schemas"]["PageInfo"];
        };
        RequestList: {
            data: components["schemas"]["RequestView"][];
            page: components["schemas"]["PageInfo"];
        };
        RequestView: {
            /** @description What is left of the allowances that it takes of, where it is read or written alone; absent where there is none. */
            allowances?: components["schemas"]["AllowanceShare"][];
            /** @description Who is asked about it, and what they have said. */
            approval?: components["schemas"]["ApprovalView"];
            /** @description How many attendees are named; absent where none are. */
            attendeeCount?: number;
            /** @description Who they are, as far as that is not forgotten: for whom it is, who booked it, who attends, and admins. A history knows users only. */
            attendees?: components["schemas"]["AttendeeShown"][];
            /** @description Who made it; both may change it. */
            bookedBy: string;
            bookedFor: string;
            /** @description What the reader may do with it now. */
            can: components["schemas"]["BookingAbilities"];
            /** @description Until when it may be cancelled; absent where there is no deadline. */
            cancelFreeUntil?: string;
            cancelReason?: string;
            /** @description Absent where nobody is expected any more. */
            checkIn?: components["schemas"]["CheckInShown"];
            competitors: components["schemas"]["CompetitorView"][];
            credentials: components["schemas"]["CredentialsView"];
            end: string;
            /** @description A hold or request is given up then. */
            expiresAt?: string;
            guestCount?: number;
            guests?: components["schemas"]["GuestShown"][];
            /** @description `bkg_…` */
            id: string;
            links: components["schemas"]["BookingLinks"];
            occurrence?: string;
            people: number;
            /** @description What it is for. */
            purpose?: string;
            requester?: components["schemas"]["RequesterView"];
            /** @description The risk form that it relies on: the one named, or one on file that covers all of it. */
            riskFormId?: string;
            /** @description The series that it belongs to, and the date by which its rule names it, wherever it was moved since. */
            seriesId?: string;
            space?: components["schemas"]["SpaceSummary"];
            spaceId: string;
            /** @description All of them, `space` first, where the booking has several. */
            spaces?: components["schemas"]["SpaceBooked"][];
            start: string;
            /**
             * @description Where in its life the booking is.
             * @enum {string}
             */
            status: "held" | "requested" | "confirmed" | "checked_in" | "completed" | "declined" | "cancelled" | "expired" | "no_show" | "displaced";
            tenantId: string;
            timeZone: string;
            title: string | null;
            units: number;
            version: number;
            /** @description What the rules say of it now, such as after they have changed; empty where it keeps them all. */
            violations: components["schemas"]["ViolationShown"][];
        };
        RequesterView: {
            id: string;
            name: string;
            tenantId: string;
            /** @description By language. */
            tenantName: {
                [key: string]: string;
            };
        };
        RequirementFixShown: {
            /** @description What to read or where to file. */
            href: string;
        };
        RequirementNameShown: {
            en?: string;
            zhHans?: string;
            zhHant?: string;
        };
        RequirementShown: {
            /** @description Of the qualification, or of the hazard that a form must cover; absent where any form would do. */
            code?: string;
            /** @description The last day of it. */
            expiresOn?: string;
            fix: components["schemas"]["RequirementFixShown"];
            /** @enum {string} */
            kind: "qualification" | "form";
            name?: components["schemas"]["RequirementNameShown"];
            /**
             * @description `expires-before`: it is valid today, and no longer when the booking ends.
             * @enum {string}
             */
            state: "expired" | "missing" | "not-yet-valid" | "expires-before";
            validFrom?: string;
        };
        RiskFormBody: {
            /** @description The last day. */
            expiresOn: string;
            /** @description Codes of the hazards that it covers. */
            hazards: string[];
            /** @description The person for whom alone it counts; the whole company unless said. */
            memberId?: string | null;
            /** @description Whose it is; those who run the campus may file for any company. */
            tenantId?: string;
            title: string;
            /** @description The first day; today unless said. */
            validFrom?: string;
        };
        RiskFormLinks: {
            self: string;
        };
        RiskFormPage: {
            data: components["schemas"]["RiskFormShown"][];
            page: components["schemas"]["PageInfo"];
        };
        RiskFormPatch: {
            expiresOn?: string;
            /**
             * @description A form that is withdrawn counts no more.
             * @enum {string}
             */
            status?: "on_file" | "withdrawn";
            title?: string;
        };
        RiskFormShown: {
            expiresOn: string;
            filedAt: string;
            filedBy: string;
            hazards: string[];
            id: string;
            links: components["schemas"]["RiskFormLinks"];
            /** @description null where it counts for the whole company. */
            memberId: string | null;
            /** @enum {string} */
            status: "withdrawn" | "on_file";
            tenantId: string;
            title: string;
            /** @description Dates of the campus; both belong to it. */
            validFrom: string;
            version: number;
        };
        RuleSetBody: {
            buildingId?: string;
            campusId?: string;
            floorId?: string;
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            spaceId?: string;
            terms: components["schemas"]["TermsBody"];
        };
        RuleSetLinksShown: {
            /** @description The page for people. */
            html?: string;
            self: string;
            versions: string;
        };
        RuleSetPage: {
            data: components["schemas"]["RuleSetShown"][];
            page: components["schemas"]["PageInfo"];
        };
        RuleSetPatch: {
            terms?: components["schemas"]["TermsBody"];
        };
        RuleSetShown: {
            buildingId?: string;
            campusId?: string;
            floorId?: string;
            id: string;
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            links: components["schemas"]["RuleSetLinksShown"];
            /** @enum {string} */
            scope: "default" | "campus" | "building" | "floor" | "space" | "kind";
            spaceId?: string;
            terms: components["schemas"]["TermsShown"];
            version: number;
        };
        RuleSetVersionPage: {
            data: components["schemas"]["RuleSetVersionShown"][];
            page: components["schemas"]["PageInfo"];
        };
        RuleSetVersionShown: {
            at: string;
            buildingId?: string;
            /** @description Absent for what was there before versions were kept. */
            by?: components["schemas"]["AuthorShown"];
            campusId?: string;
            /** @description The version with which it ended. */
            deleted: boolean;
            floorId?: string;
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            ruleSetId: string;
            /** @enum {string} */
            scope: "default" | "campus" | "building" | "floor" | "space" | "kind";
            spaceId?: string;
            /** @description What it said from then on; of one that was deleted, what it had said until then. */
            terms: components["schemas"]["TermsShown"];
            version: number;
        };
        ScenarioBody: {
            /** @description How long, where it is not as prepared. */
            hours?: number;
            /** @description From when on; at once where it is left out. */
            start?: string;
        };
        ScenarioList: {
            data: components["schemas"]["ScenarioShown"][];
        };
        ScenarioPublishBody: {
            /** @description The draft that was looked at. */
            closureId: string;
        };
        ScenarioShown: {
            code: string;
            /** @description How long, unless it is lifted before. */
            hours: number;
            /** @description What closes; empty for everything. */
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            /** @description What people are told. */
            reason: components["schemas"]["NameShown"];
            /** @description Nobody drafts it any more. */
            retired: boolean;
            version: number;
        };
        ScopeBody: {
            /** @description Codes or ids of buildings. */
            buildings?: string[];
            /** @description Ids of floors, or codes such as `3/F` and `5E 3/F`. */
            floors?: string[];
            kinds?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
        };
        ScoreTerms: {
            /** @description How little room is left unused. */
            fit: number;
            /** @description How short the walk is; where a place was named. */
            nearness?: number;
            /** @description Whether it is leased to one's own company. */
            own: number;
            /** @description How little equipment is taken from those who need it. */
            plainness: number;
        };
        SearchAnswer: {
            /** @description The moment that the answer describes; only a booking is certain. */
            asOf: string;
            facets: components["schemas"]["Facets"];
            /** @description How many spaces can be had; `offers` has the first of them. */
            free: number;
            offers: components["schemas"]["OfferShown"][];
            /** @description Where there is no offer. */
            relaxations: components["schemas"]["Relaxation"][];
            unavailable: components["schemas"]["Unavailable"][];
        };
        SearchBody: {
            /**
             * @description With the terms that each score was made of.
             * @default false
             */
            explain?: boolean;
            /**
             * @description What to count beside amenities, each as if nothing of its sort had been asked for: what one would find in another building.
             * @default []
             */
            facets?: ("kinds" | "buildings" | "floors")[];
            /** @default 10 */
            limit?: number;
            /**
             * @default best
             * @enum {string}
             */
            rank?: "best" | "soonest" | "nearest";
            want?: components["schemas"]["WantBody"];
            what?: components["schemas"]["WhatBody"];
            when: components["schemas"]["WhenBody"];
            where?: components["schemas"]["WhereBody"];
        };
        SeriesAbilities: {
            cancel: boolean;
            change: boolean;
        };
        SeriesCancelled: {
            /** @description Dates that were given back. */
            cancelled: string[];
            /** @description Dates that stay, since it is too late to cancel them. */
            kept: string[];
            series: components["schemas"]["SeriesView"];
        };
        SeriesCounts: {
            /** @description Not as asked for, but with a proposal. */
            adjusted: number;
            /** @description Not possible by the rules, or a holiday. */
            closed: number;
            /** @description Taken, and nothing else is free. */
            conflict: number;
            /** @description Becomes a request. */
            needsApproval: number;
            ok: number;
            /** @description More than is left of an allowance. */
            overQuota: number;
        };
        SeriesEdited: {
            /** @description What it takes of allowances in each period, and gives back; absent where neither. */
            allowances?: components["schemas"]["AllowanceDraw"][];
            counts: components["schemas"]["SeriesCounts"];
            expiresAt?: string;
            /** @description With `scope=following`: the series that goes on from there, with the later bookings. */
            next?: components["schemas"]["SeriesView"];
            /** @description The bookings meant, and what becomes of each. */
            occurrences: components["schemas"]["OccurrencePreview"][];
            /** @description Of a dry run: send it to do exactly this. */
            previewToken?: string;
            /** @description As it is afterwards. */
            series: components["schemas"]["SeriesView"];
        };
        SeriesLinks: {
            occurrences: string;
            self: string;
        };
        SeriesMade: {
            /** @description Dates that were booked otherwise than asked for. */
            adjusted: string[];
            bookingIds: string[];
            /** @description `ser_…` */
            id: string;
            links: components["schemas"]["SeriesLinks"];
            /** @description Of those the ones that were possible when they were previewed. */
            lost: string[];
            /** @description How many bookings were made. */
            made: number;
            /** @description Dates that were not booked, whether by decision or because nothing was possible. */
            skipped: string[];
            version: number;
        };
        SeriesPreview: {
            /** @description What it takes of allowances in each period if all is accepted; absent where it takes of none. */
            allowances?: components["schemas"]["AllowanceDraw"][];
            counts: components["schemas"]["SeriesCounts"];
            /** @description 15 minutes later. */
            expiresAt: string;
            occurrences: components["schemas"]["OccurrencePreview"][];
            /** @description Book exactly this with it. */
            previewToken: string;
        };
        SeriesTally: {
            /** @description Dates on which it takes place or has taken place. */
            booked: number;
            cancelled: number;
            /** @description Of those, not yet begun. */
            upcoming: number;
        };
        SeriesView: {
            /** @description Who is named for every date, as far as the reader may know; kept until the last is over. */
            attendeeCount?: number;
            attendees?: components["schemas"]["AttendeeShown"][];
            bookedBy: string;
            bookedFor: string;
            can: components["schemas"]["SeriesAbilities"];
            counts: components["schemas"]["SeriesTally"];
            /** @description Dates of the rule that were not booked. */
            exdates: string[];
            guestCount?: number;
            guests?: components["schemas"]["GuestShown"][];
            /** @description `ser_…` */
            id: string;
            links: components["schemas"]["SeriesLinks"];
            minutes: number;
            /** @enum {string} */
            onHoliday: "skip" | "keep" | "next_workday";
            people: number;
            purpose?: string;
            /** @description The risk form that is named for every date. */
            riskFormId?: string;
            rrule: string;
            space?: components["schemas"]["SpaceSummary"];
            spaceId: string;
            /** @description The first start on the wall clock of `timeZone`; each occurrence keeps to it. */
            startsOn: string;
            tenantId: string;
            timeZone: string;
            title: string | null;
            units: number;
            version: number;
        };
        ServiceAccountBody: {
            description?: string | null;
            /** @description What the history calls it. */
            name: string;
            /**
             * @description What it may see and do: as a member, what it made itself; as a company's admin, all of the company's.
             * @default [
             *       "member"
             *     ]
             */
            roles?: ("member" | "tenant_admin")[];
            /** @description The most that its tokens may do. */
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
            /** @description Whose it is: one's own company's, unless a campus admin says another. */
            tenantId?: string;
        };
        ServiceAccountCreator: {
            id: string;
            name: string;
        };
        ServiceAccountLinks: {
            self: string;
            tokens: string;
        };
        ServiceAccountPage: {
            data: components["schemas"]["ServiceAccountShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ServiceAccountPatch: {
            description?: string | null;
            /** @description What the history calls it. */
            name?: string;
            /** @description The most that its tokens may do; what is taken away here is taken from them, too. */
            scopes?: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
        };
        ServiceAccountShown: {
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["ServiceAccountCreator"];
            description: string | null;
            /** @description `sva_…` */
            id: string;
            links: components["schemas"]["ServiceAccountLinks"];
            /** @description `usr_…`, by which bookings and the history name it. */
            memberId: string;
            name: string;
            roles: ("member" | "tenant_admin")[];
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
            tenantId: string;
            version: number;
        };
        ServiceTokenBody: {
            /** @default 90 */
            expiresInDays?: number;
            /** @description What it is for. */
            name: string;
            /** @description From where alone it may be used: addresses, or networks such as `203.0.113.0/24`. */
            networks?: string[];
            /** @description What it may be used for; all that its account may, unless said. */
            scopes?: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
        };
        ServiceTokenCreated: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            member: components["schemas"]["TokenOwnerShown"];
            name: string;
            /** @description From where alone it may be used; absent for anywhere. */
            networks?: string[];
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
            /** @description Told this once: keep it. */
            token: string;
        };
        ServiceTokenPage: {
            data: components["schemas"]["ServiceTokenShown"][];
            page: components["schemas"]["PageInfo"];
        };
        ServiceTokenShown: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            member: components["schemas"]["TokenOwnerShown"];
            name: string;
            /** @description From where alone it may be used; absent for anywhere. */
            networks?: string[];
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
        };
        SessionPage: {
            data: components["schemas"]["SessionShown"][];
            page: components["schemas"]["PageInfo"];
        };
        SessionShown: {
            address?: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The one that this request came with. */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            userAgent?: string;
        };
        SignInBody: {
            email: string;
            password: string;
        };
        SignInWays: {
            /** @description Of the company whose addresses these are; absent where there is none. */
            company?: components["schemas"]["CompanyWay"];
        };
        SignedIn: {
            /** Format: date-time */
            expiresAt: string;
            /** @description A bearer of the same session, for scripts; browsers have it in a cookie. */
            token: string;
            user: components["schemas"]["UserShown"];
        };
        SpaceAddressShown: {
            /** @description Invite it from any calendar, and it is booked, or says why not; null where the campus receives no mail. */
            address: string | null;
        };
        SpaceBody: {
            /** @default [] */
            amenities?: string[];
            /** @description Net area; a floor's spaces never add up to more than the floor. */
            areaM2: number;
            /** @description People, seats or benches at once. */
            capacity: number;
            /** @description What stands on the door, such as `5E-312`. */
            code: string;
            /** @description The floor's id. */
            floorId: string;
            /**
             * @description Who books it needs a risk form on file that covers each of its hazards.
             * @default false
             */
            formRequired?: boolean;
            /** @description Its outline, within the floor's. */
            geometry?: components["schemas"]["PolygonBody"] | null;
            /** @default [] */
            hazards?: string[];
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name: components["schemas"]["NameBody"];
            /** @description The space it is a part of, on the same floor: its id, or `code:5E-312`. */
            parentId?: string | null;
            /**
             * @description Codes of qualifications, beside those that its hazards require.
             * @default []
             */
            requiredQualifications?: string[];
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "hidden" | "retired";
            /** @enum {string} */
            useClass: "rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant";
        };
        SpaceBooked: {
            code: string;
            id: string;
            kind: string;
            /** @description By language: `en`, `zhHant`, `zhHans`. */
            name: {
                [key: string]: string;
            };
            units: number;
        };
        SpaceBuildingShown: {
            code: string;
            id: string;
            name: components["schemas"]["NameShown"];
        };
        SpaceBusy: {
            /** @description Base64; the n-th bit, the most significant of each byte first, is set where no unit is left in some part of slot n. */
            bits?: string;
            /** @description When no unit is left. */
            busy?: components["schemas"]["BusyInterval"][];
            code: string;
            id: string;
        };
        SpaceContent: {
            /** @default [] */
            amenities?: string[];
            /** @description Net area; a floor's spaces never add up to more than the floor. */
            areaM2: number;
            /** @description People, seats or benches at once. */
            capacity: number;
            /** @description The floor's id. */
            floorId: string;
            /**
             * @description Who books it needs a risk form on file that covers each of its hazards.
             * @default false
             */
            formRequired?: boolean;
            /** @description Its outline, within the floor's. */
            geometry?: components["schemas"]["PolygonBody"] | null;
            /** @default [] */
            hazards?: string[];
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name: components["schemas"]["NameBody"];
            /** @description The space it is a part of, on the same floor: its id, or `code:5E-312`. */
            parentId?: string | null;
            /**
             * @description Codes of qualifications, beside those that its hazards require.
             * @default []
             */
            requiredQualifications?: string[];
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "hidden" | "retired";
            /** @enum {string} */
            useClass: "rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant";
        };
        SpaceError: {
            /** @enum {string} */
            code: "not-found";
            /** @description As it was asked for. */
            id: string;
        };
        SpaceFloorShown: {
            code: string;
            id: string;
            level: number;
            name: components["schemas"]["NameShown"];
        };
        SpaceKept: {
            spaceId: string;
            units: number;
        };
        SpaceNamed: {
            code: string;
            id: string;
        };
        SpaceOffered: {
            code: string;
            id: string;
            name: components["schemas"]["TextShown"];
            units: number;
        };
        SpacePage: {
            data: components["schemas"]["SpaceShown"][];
            page: components["schemas"]["PageInfo"];
        };
        SpacePatch: {
            /** @description The whole list anew. */
            amenities?: string[];
            areaM2?: number;
            /** @description Refused where more is booked at some time to come. */
            capacity?: number;
            code?: string;
            floorId?: string;
            formRequired?: boolean;
            /** @description Its outline, within the floor's; null takes it away. */
            geometry?: components["schemas"]["PolygonBody"] | null;
            hazards?: string[];
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name?: components["schemas"]["NamePatch"];
            /** @description null makes it a space of its own. */
            parentId?: string | null;
            requiredQualifications?: string[];
            /** @enum {string} */
            status?: "active" | "hidden" | "retired";
            /** @enum {string} */
            useClass?: "rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant";
        };
        SpaceRulesShown: {
            spaceCode: string;
            spaceId: string;
            terms: components["schemas"]["EffectiveTermsShown"];
        };
        SpaceShown: {
            amenities: string[];
            /** @description Net area. */
            areaM2: number;
            building: components["schemas"]["SpaceBuildingShown"];
            /** @description People, seats or benches at once. */
            capacity: number;
            code: string;
            floor: components["schemas"]["SpaceFloorShown"];
            /** @description It asks for a risk form on file itself; its hazards may, too. */
            formRequired: boolean;
            /** @description Its outline on the plan of its floor; null where it is not drawn. */
            geometry: components["schemas"]["PolygonBody"] | null;
            hazards: string[];
            id: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            links: components["schemas"]["LinksShown"];
            name: components["schemas"]["NameShown"];
            /** @description The space it is a part of. */
            parentId: string | null;
            /** @description Codes of qualifications that it asks for itself; its hazards may ask for more. */
            requiredQualifications: string[];
            /** @enum {string} */
            status: "active" | "hidden" | "retired";
            useClass: string;
            version: number;
            /** @description Metres east and north of the building's corner. */
            x: number;
            y: number;
        };
        SpaceSummary: {
            code: string;
            id: string;
            kind: string;
            /** @description By language: `en`, `zhHant`, `zhHans`. */
            name: {
                [key: string]: string;
            };
        };
        SpaceThen: {
            spaceId: string;
            units: number;
        };
        SpaceWanted: {
            /** @description The space: its id, or `code:5E-312`. */
            spaceId: string;
            /** @description How many units of it; of a shared space one for each of `people` unless said, otherwise the whole. */
            units?: number;
            /**
             * @description The whole of a shared space.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        StatementBody: {
            /** @description One that is over. */
            month: string;
            tenantId: string;
        };
        StatementLinePage: {
            data: components["schemas"]["StatementLineShown"][];
            page: components["schemas"]["PageInfo"];
        };
        StatementLineShown: {
            amountCents: number;
            bookingId: string;
            costCentre: string | null;
            end: string;
            /**
             * @description `usage` of the month; `reversal` takes back what was told of a booking that was changed since, `adjustment` tells it anew.
             * @enum {string}
             */
            entry: "usage" | "reversal" | "adjustment";
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            memberId: string;
            memberName: string;
            /** @description Every one that is begun. */
            minutes: number;
            /** @description Of the statement, from 1. */
            n: number;
            /** @enum {string} */
            outcome: "used" | "no_show" | "late_cancelled";
            /** @description How many minutes at which rate. */
            parts: components["schemas"]["LinePartShown"][];
            /** @description What of the price is charged. */
            percent: number;
            spaceCode: string;
            spaceId: string;
            start: string;
            units: number;
        };
        StatementLinks: {
            csv: string;
            lines: string;
            pdf: string;
            self: string;
        };
        StatementListed: {
            amountCents: number;
            creditedCents: number;
            /** @enum {string} */
            currency: "HKD";
            /** @description What is left to pay. */
            dueCents: number;
            id: string;
            issuedAt: string;
            lines: number;
            links: components["schemas"]["LinksShown"];
            minutes: number;
            month: string;
            /** @description Counted through in each month. */
            number: string;
            openDisputes: number;
            tenant: components["schemas"]["StatementTenantShown"];
        };
        StatementPage: {
            data: components["schemas"]["StatementListed"][];
            page: components["schemas"]["PageInfo"];
        };
        StatementShown: {
            amountCents: number;
            byCostCentre: components["schemas"]["CostCentreSumShown"][];
            byKind: components["schemas"]["KindSumShown"][];
            byPerson: components["schemas"]["PersonSumShown"][];
            creditedCents: number;
            credits: components["schemas"]["CreditShown"][];
            /** @enum {string} */
            currency: "HKD";
            /** @description What is left to pay. */
            dueCents: number;
            /** @description Absent of a draft. */
            id?: string;
            /** @description Absent of a draft. */
            issuedAt?: string;
            lines: number;
            links: components["schemas"]["StatementLinks"];
            minutes: number;
            month: string;
            /** @description Absent of a draft. */
            number?: string;
            openDisputes: number;
            /** @enum {string} */
            state: "draft" | "issued";
            tenant: components["schemas"]["StatementTenantShown"];
        };
        StatementTenantShown: {
            code: string;
            id: string;
            name: components["schemas"]["NameShown"];
        };
        Stay: {
            end: string;
            space: components["schemas"]["FoundSpace"];
            start: string;
        };
        StayBody: {
            /**
             * @description How long.
             * @enum {number}
             */
            minutes: 15 | 30 | 60;
        };
        StayOffered: {
            end: string;
            /** @enum {number} */
            minutes: 15 | 30 | 60;
        };
        StepApprover: {
            member?: string;
            /** @enum {string} */
            role?: "approver" | "operator" | "campus_admin" | "tenant_admin";
        };
        StepBody: {
            by: components["schemas"]["ApproverBody"];
            /** @description Such as `safety`; each step of a policy has its own. */
            name: string;
            /**
             * @description Steps of one stage are asked for together; a later stage waits for the earlier ones.
             * @default 1
             */
            stage?: number;
            when?: components["schemas"]["ConditionBody"];
        };
        StepView: {
            at?: string;
            by: components["schemas"]["StepApprover"];
            decidedBy?: string;
            name: string;
            note?: string;
            /** @description Where several spaces are booked: those that ask for it. */
            spaceIds?: string[];
            stage: number;
            /**
             * @description `waiting` for an earlier stage; `open` to be decided.
             * @enum {string}
             */
            state: "waiting" | "open" | "approved" | "declined";
        };
        StickerShown: {
            asOf: string;
            /** @description When no unit is left, today. */
            busy: components["schemas"]["BusyInterval"][];
            /** @description No unit is left now. */
            busyNow: boolean;
            /** @description Until when that stays so, today; absent where it does until midnight. */
            changesAt?: string;
            /** @description Until when nobody can have it, taken or not: outside its hours, on a holiday, in a closure. Absent where it is open. */
            closedUntil?: string;
            space: components["schemas"]["FoundSpace"];
            timeZone: string;
        };
        StrategyBody: {
            /**
             * @description How long people have to answer.
             * @default 48
             */
            askHours?: number;
            /**
             * @description What the old space has, the new one has.
             * @default true
             */
            keepKit?: boolean;
            /**
             * @description A company's people who are there at the same time stay near each other.
             * @default true
             */
            keepTeams?: boolean;
            /**
             * @description Nobody is moved to another time; those for whom there is nothing at theirs are asked.
             * @default true
             */
            keepTime?: boolean;
            /**
             * @description Nobody is moved farther than that without being asked.
             * @default 400
             */
            maxWalkM?: number;
        };
        StrategyShown: {
            askHours: number;
            keepKit: boolean;
            keepTeams: boolean;
            keepTime: boolean;
            maxWalkM: number;
        };
        StrikeShown: {
            /** @description Dates of its series that were given back because of this one. */
            cancelled?: string[];
            /** @description Of its series: how many nobody came to in a row, up to this one. */
            missedInARow?: number;
            /** @description How many you have missed in the 30 days up to this one; told to whose it is, and to who runs the campus. */
            missedLately?: number;
            /** @description At so many the dates to come are given back; absent where all is forgiven. */
            strikesAllowed?: number;
        };
        StrikesShown: {
            /** @description The latest first. */
            missed: components["schemas"]["MissedBooking"][];
            series: components["schemas"]["MissedSeries"][];
            /** @description From when on they are counted. */
            since: string;
        };
        SuggestedBooking: {
            /**
             * @description `request`: somebody has to agree first.
             * @enum {string}
             */
            decision: "instant" | "request";
            end: string;
            expiresAt: string;
            insteadOf?: string;
            /**
             * @description `usual`: where you mostly sit; `again`: what you had before; `first`: to begin with, where your company is.
             * @enum {string}
             */
            kind: "usual" | "again" | "first";
            /** @description The booking that it is like, and its space where this is another. */
            like?: string;
            offerId: string;
            space: components["schemas"]["FoundSpace"];
            start: string;
            /** @description Why this one: `your_usual`, `near_your_usual` where that is taken, `your_company_is_here`, and the codes of a search. */
            why: string[];
        };
        SuggestionShown: {
            end?: string;
            riskFormId?: string;
            start?: string;
            units?: number;
        };
        Suggestions: {
            asOf: string;
            /** @description The likeliest first. */
            data: components["schemas"]["SuggestedBooking"][];
        };
        TakenHere: {
            end: string;
            /** @description For how many minutes longer it can be had. */
            longer: (15 | 30 | 60)[];
            start: string;
        };
        TenantBody: {
            /** @enum {string} */
            cluster: "biomedical" | "electronics" | "green_technology" | "ict" | "materials_precision_engineering" | "campus_operation";
            /** @description Lower-case letters, digits and hyphens. */
            code: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            name: components["schemas"]["TenantNameBody"];
        };
        TenantLinks: {
            members: string;
            self: string;
        };
        TenantMonthPage: {
            data: components["schemas"]["TenantMonthShown"][];
            page: components["schemas"]["PageInfo"];
        };
        TenantMonthShown: {
            amountCents: number;
            creditedCents: number;
            lines: number;
            minutes: number;
            number?: string;
            openDisputes: number;
            /** @enum {string} */
            state: "draft" | "issued";
            /** @description Absent of a draft. */
            statementId?: string;
            tenant: components["schemas"]["StatementTenantShown"];
        };
        TenantNameBody: {
            en: string;
            zhHans?: string;
            zhHant?: string;
        };
        TenantNamePatch: {
            en?: string;
            zhHans?: string | null;
            zhHant?: string | null;
        };
        TenantOfMove: {
            id: string;
            name: components["schemas"]["NameShown"];
        };
        TenantPage: {
            data: components["schemas"]["TenantShown"][];
            page: components["schemas"]["PageInfo"];
        };
        TenantPatch: {
            /** @enum {string} */
            cluster?: "biomedical" | "electronics" | "green_technology" | "ict" | "materials_precision_engineering" | "campus_operation";
            code?: string;
            country?: string;
            name?: components["schemas"]["TenantNamePatch"];
            /**
             * @description Nobody of a company that is not active can sign in.
             * @enum {string}
             */
            status?: "active" | "suspended" | "left";
        };
        TenantShare: {
            /** @description The days of the period on which something is used, in order. */
            days: components["schemas"]["DayShare"][];
            id: string;
            /** @description Empty where it counts for all kinds of spaces. */
            kinds: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
            left: number;
            /** @enum {string} */
            measure: "minutes" | "bookings" | "unit_minutes";
            most: number;
            name: components["schemas"]["NameShown"];
            /** @enum {string} */
            per: "tenant" | "person";
            /** @enum {string} */
            period: "day" | "week" | "month" | "year";
            /** @description The first day of the period. */
            periodStart: string;
            /** @description When the next period begins. */
            resetsAt: string;
            /** @description Of what is used: what is booked and has not begun. */
            toCome: number;
            used: number;
        };
        TenantShown: {
            /** @enum {string} */
            cluster: "biomedical" | "electronics" | "green_technology" | "ict" | "materials_precision_engineering" | "campus_operation";
            code: string;
            country: string;
            id: string;
            links: components["schemas"]["TenantLinks"];
            name: components["schemas"]["LocalizedNameShown"];
            /** @enum {string} */
            status: "left" | "active" | "suspended";
            version: number;
        };
        TenantUsage: {
            data: components["schemas"]["TenantShare"][];
        };
        TermPage: {
            data: components["schemas"]["TermShown"][];
            page: components["schemas"]["PageInfo"];
        };
        TermShown: {
            code: string;
            name: components["schemas"]["NameShown"];
        };
        TermsBody: {
            /** @description How many days ahead one may book. */
            advanceDays?: number | null;
            /** @description How long before its start a booking may be cancelled at the latest; 0 where there is no deadline. */
            cancelNoticeMinutes?: number | null;
            /**
             * @description Whether those who come must say so.
             * @enum {string|null}
             */
            checkIn?: "none" | "required" | null;
            /** @description How long after its start one must have checked in. */
            checkInGraceMinutes?: number | null;
            /** @description How long before its start one may check in. */
            checkInOpensMinutes?: number | null;
            /** @description Kept free after each booking, to clean the space. */
            cleanUpMinutes?: number | null;
            /**
             * @description Which holidays close the space: all of them, none, or only the statutory ones.
             * @enum {string|null}
             */
            holidays?: "closed" | "open" | "statutory_closed" | null;
            /** @description Pairs of wall-clock times by weekday, such as `{"mon": [["08:00", "22:00"]], …}`. */
            hours?: Record<string, never> | null;
            maxMinutes?: number | null;
            /** @description Beside the capacity, which binds anyway. */
            maxPeople?: number | null;
            minMinutes?: number | null;
            minPeople?: number | null;
            /** @description How long before its start a booking must be made. */
            noticeMinutes?: number | null;
            /** @description A day opens at this time, `advanceDays` before it: 1 and `09:00` open tomorrow at nine. `none`: each minute opens by itself. */
            releaseTime?: string | null;
            /** @description Kept free before each booking, to prepare the space. */
            setUpMinutes?: number | null;
            /** @description Starts, counted from midnight, and durations are multiples of it; itself a multiple of 5. */
            stepMinutes?: number | null;
            /** @description A series that nobody came to so many times in a row is ended; 0 forgives all. */
            strikesAllowed?: number | null;
        };
        TermsShown: {
            advanceDays?: number;
            cancelNoticeMinutes?: number;
            /** @enum {string} */
            checkIn?: "none" | "required";
            checkInGraceMinutes?: number;
            checkInOpensMinutes?: number;
            cleanUpMinutes?: number;
            /** @enum {string} */
            holidays?: "closed" | "open" | "statutory_closed";
            hours?: components["schemas"]["HoursShown"];
            maxMinutes?: number;
            maxPeople?: number;
            minMinutes?: number;
            minPeople?: number;
            noticeMinutes?: number;
            releaseTime?: string;
            setUpMinutes?: number;
            stepMinutes?: number;
            strikesAllowed?: number;
        };
        TextShown: {
            en?: string;
            zhHans?: string;
            zhHant?: string;
        };
        TextTermShown: {
            origin: components["schemas"]["OriginShown"];
            value: string;
        };
        TimelineAnswer: {
            asOf: string;
            /** @description What was asked for and cannot be seen. */
            errors: components["schemas"]["SpaceError"][];
            /** @description All of them, in order, with the first rows where `groupBy` asks for it. */
            groups?: components["schemas"]["TimelineGroup"][];
            /** @description Those of the campus on its dates that the period touches. */
            holidays: components["schemas"]["HolidayOfTimeline"][];
            rows: components["schemas"]["TimelineRow"][];
            /** @description How many rows there are in all. */
            total: number;
        };
        TimelineBody: {
            from: string;
            /**
             * @description `floor`: building by building and floor by floor, the lowest first, and `groups` tells how many rows each has.
             * @enum {string}
             */
            groupBy?: "floor";
            /** @default 100 */
            rowLimit?: number;
            /**
             * @description The first row to answer.
             * @default 0
             */
            rowOffset?: number;
            scope?: components["schemas"]["ScopeBody"];
            /** @description Ids, or `code:5E-312`, in the order of the rows. Either these or `scope`. */
            spaceIds?: string[];
            /** @description An IANA zone for times without an offset, and for the answer. */
            timeZone?: string;
            /** @description At most 31 days after `from`. */
            to: string;
        };
        TimelineGroup: {
            building: components["schemas"]["PlaceNamed"];
            floor: components["schemas"]["PlaceNamed"];
            rows: number;
        };
        TimelineItem: {
            /** @description Of a closure. */
            closure?: components["schemas"]["ClosureTold"];
            end: string;
            id?: string;
            /**
             * @description A `buffer` is the time that is kept free before or after a booking; in a `closure` nobody may use the space.
             * @enum {string}
             */
            kind: "booking" | "buffer" | "closure";
            /** @description Booked by or for whoever asks. */
            mine: boolean;
            /** @description The series that it belongs to. */
            seriesId?: string;
            start: string;
            /** @enum {string} */
            status: "expired" | "declined" | "held" | "requested" | "confirmed" | "checked_in" | "completed" | "cancelled" | "no_show" | "displaced" | "busy";
            tenant?: components["schemas"]["TenantShown"];
            title?: string;
            /** @description How many units of the space it takes. */
            units: number;
            /** @description Of the booking, for `If-Match`. */
            version?: number;
            /** @description Where it is another space that is booked: the whole that this one is a part of, or a part of this one. */
            via?: components["schemas"]["SpaceNamed"];
        };
        TimelineRow: {
            /** @description Opening hours on the wall clock of the campus. */
            hours: Record<string, never>;
            items: components["schemas"]["TimelineItem"][];
            space: components["schemas"]["TimelineSpace"];
            terms: components["schemas"]["TimelineTerms"];
        };
        TimelineSpace: {
            capacity: number;
            code: string;
            id: string;
            /** @enum {string} */
            kind: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            name: components["schemas"]["TextShown"];
        };
        TimelineTerms: {
            /**
             * @description Which of the answer's `holidays` close the space: all, none, or those that are statutory.
             * @enum {string}
             */
            holidays: "closed" | "open" | "statutory_closed";
            maxMinutes: number;
            minMinutes: number;
            stepMinutes: number;
        };
        TokenBody: {
            /** @default 90 */
            expiresInDays?: number;
            /** @description What it is for. */
            name: string;
            /** @description What it may be used for. */
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
        };
        TokenCreated: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            member: components["schemas"]["TokenOwnerShown"];
            name: string;
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
            /** @description Told this once: keep it. */
            token: string;
        };
        TokenOwnerShown: {
            id: string;
            name: string;
        };
        TokenPage: {
            data: components["schemas"]["TokenShown"][];
            page: components["schemas"]["PageInfo"];
        };
        TokenShown: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Enough of it to recognise it by. */
            hint: string;
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            member: components["schemas"]["TokenOwnerShown"];
            name: string;
            scopes: ("spaces:read" | "availability:read" | "bookings:read" | "bookings:write" | "bookings:write:any" | "requests:decide" | "tenant:read" | "insights:read" | "webhooks:manage" | "mail:deliver" | "members:provision" | "admin")[];
        };
        TransferBody: {
            /** @description Why, for those who read the history. */
            reason?: string;
            /** @description Whose it is to be: a colleague's id (`usr_…`) or e-mail address, or `me`. Who runs the campus hands it to anybody. */
            to: string;
        };
        Unavailable: {
            count: number;
            detail: string;
            /** @description What mends it, where that is the same for all of them. */
            fix?: components["schemas"]["FixShown"];
            reason: string;
            /** @description What is missing for one or another of them, and where to get it. */
            requirements?: components["schemas"]["RequirementShown"][];
            /** @description The first of them, as many as one may wait for at once. */
            spaces: components["schemas"]["UnavailableSpace"][];
        };
        UnavailableSpace: {
            code: string;
            id: string;
        };
        UsageBeforeShown: {
            from: string;
            to: string;
            totals: components["schemas"]["UsageMeasures"];
        };
        UsageCellShown: {
            /** @description Of those, booked by bookings that stood, whether or not anybody came. */
            bookedH: number | null;
            building?: components["schemas"]["AreaBuildingShown"];
            day?: string;
            floor?: components["schemas"]["AreaFloorShown"];
            /** @description usedH ÷ offeredH. */
            frequency: number | null;
            /** @description 0 to 23 on the wall clock of the campus. */
            hour?: number;
            kind?: string;
            month?: string;
            /** @description peopleH ÷ seatsH. */
            occupancy: number | null;
            /** @description Hours for which units of spaces were open: 1 for each space that is taken whole, 1 for each place of one that is shared. Null where they are not offered to one company more than another. */
            offeredH: number | null;
            /** @description People by the hour, in what was used. */
            peopleH: number | null;
            /** @description People by the hour that what was used would have held. */
            seatsH: number | null;
            space?: components["schemas"]["UsageSpaceShown"];
            tenant?: components["schemas"]["UsageTenantShown"];
            /** @description Of those, from check-in on where one must check in. */
            usedH: number | null;
            /** @description frequency × occupancy. */
            utilisation: number | null;
            /** @description `mon` to `sun`. */
            weekday?: string;
            /** @description Something, or all where figures are null, is left out: fewer than five people would stand behind it. */
            withheld?: boolean;
        };
        UsageMeasures: {
            /** @description Of those, booked by bookings that stood, whether or not anybody came. */
            bookedH: number | null;
            /** @description usedH ÷ offeredH. */
            frequency: number | null;
            /** @description peopleH ÷ seatsH. */
            occupancy: number | null;
            /** @description Hours for which units of spaces were open: 1 for each space that is taken whole, 1 for each place of one that is shared. Null where they are not offered to one company more than another. */
            offeredH: number | null;
            /** @description People by the hour, in what was used. */
            peopleH: number | null;
            /** @description People by the hour that what was used would have held. */
            seatsH: number | null;
            /** @description Of those, from check-in on where one must check in. */
            usedH: number | null;
            /** @description frequency × occupancy. */
            utilisation: number | null;
            /** @description Something, or all where figures are null, is left out: fewer than five people would stand behind it. */
            withheld?: boolean;
        };
        UsagePeakShown: {
            bookedH: number;
            day: string;
            hour: number;
            offeredH: number;
            /** @description bookedH ÷ offeredH. */
            share: number;
        };
        UsageSpaceShown: {
            capacity: number;
            code: string;
            id: string;
            name: components["schemas"]["AreaNameShown"];
        };
        UsageTenantShown: {
            code: string;
            id: string;
            name: components["schemas"]["AreaNameShown"];
        };
        UserPatch: {
            /** @description Mail what you book as an invitation to you and to those who come; changes and cancellations follow by themselves. */
            invitations?: boolean;
            /** @enum {string} */
            language?: "en" | "zh-Hant-HK" | "zh-Hans";
            name?: string;
        };
        UserQualificationList: {
            data: components["schemas"]["UserQualificationShown"][];
        };
        UserQualificationShown: {
            code: string;
            evidence: string | null;
            /** @description null where it lasts. */
            expiresOn: string | null;
            grantedAt: string;
            grantedBy: string | null;
            name: components["schemas"]["NameShown"];
            userId: string;
            /** @description Dates of the campus; both belong to it. */
            validFrom: string;
        };
        UserShown: {
            can: components["schemas"]["PermissionsShown"];
            email: string;
            id: string;
            /** @description What you book is mailed as an invitation to you and to those who come. */
            invitations: boolean;
            /** @enum {string} */
            language: "en" | "zh-Hant-HK" | "zh-Hans";
            name: string;
            /**
             * @description Who sees where you have booked.
             * @enum {string}
             */
            presence: "none" | "company";
            qualifications: components["schemas"]["OwnQualificationShown"][];
            research: boolean;
            roles: ("member" | "approver" | "operator" | "campus_admin" | "tenant_admin")[];
            tenant: components["schemas"]["OwnTenantShown"];
            tenantId: string;
            version: number;
        };
        UtilisationShown: {
            /** @description The figures hold what had happened by then; null until everything has been counted for the first time. */
            asOf: string | null;
            cells: components["schemas"]["UsageCellShown"][];
            /** @description Days of the period that have still to be counted, or counted again. */
            daysToCount: number;
            from: string;
            /** @description Null where nothing was open, and for one company or space. */
            peak: components["schemas"]["UsagePeakShown"] | null;
            /** @description Only with `compare=previous`; null where not all of those days have been counted. */
            previous?: components["schemas"]["UsageBeforeShown"] | null;
            to: string;
            totals: components["schemas"]["UsageMeasures"];
        };
        ViolationShown: {
            /** @description What would keep it. */
            allowed?: Record<string, never>;
            /** @description What keeps people out, where that is it. */
            closure?: components["schemas"]["ClosureTold"];
            code: string;
            detail: string;
            fix?: components["schemas"]["FixShown"];
            /** @description The term that is not kept. */
            limit?: Record<string, never>;
            /** @description What is missing, one by one. */
            requirements?: components["schemas"]["RequirementShown"][];
            /** @description Which of several spaces it is about. */
            spaceId?: string;
        };
        WaitBody: {
            /** @description A day such as `2026-12-01`, in place of `start` and `end`. */
            date?: string;
            /** @description The first moment that is no longer booked. */
            end?: string;
            /**
             * @description Which part of `date`.
             * @enum {string}
             */
            part?: "all" | "am" | "pm";
            /** @description How many people come; where attendees or guests are named, as many as those and whom it is for, unless said. */
            people?: number;
            /** @description The space: its id, or `code:5E-312`. */
            spaceId?: string;
            /** @description Several spaces, in place of `spaceId`: any of them will do, the first that you name rather than the last. */
            spaceIds?: string[];
            /** @description RFC 3339 with an offset; without one only together with `timeZone`. */
            start?: string;
            /** @description IANA zone of `start` and `end`, such as `Asia/Hong_Kong`; the answer is given in it. */
            timeZone?: string;
            /** @description How many units of a shared space (seats, benches); one for each of `people` unless said. */
            units?: number;
            /**
             * @description The whole of a shared space, whatever it holds.
             * @enum {boolean}
             */
            whole?: true | false;
        };
        WantBody: {
            /**
             * @description Only what is had at once: nothing that somebody has to approve.
             * @default false
             */
            instantOnly?: boolean;
        };
        WebhookEndpointBody: {
            /** @description What it is for; null takes it away. */
            description?: string | null;
            /** @description Disabled, it is told nothing. Enabled again, it is told of what happens from then on; what it missed can be replayed. */
            enabled?: boolean;
            /** @description Types of changes, such as `booking.moved`, or `booking` for all that begin with it; empty for all there are. */
            types?: string[];
            /** @description Where messages go: https, and a public address. */
            url: string;
        };
        WebhookEndpointPage: {
            data: components["schemas"]["WebhookEndpointShown"][];
            page: components["schemas"]["PageInfo"];
        };
        WebhookEndpointPatch: {
            /** @description What it is for; null takes it away. */
            description?: string | null;
            /** @description Disabled, it is told nothing. Enabled again, it is told of what happens from then on; what it missed can be replayed. */
            enabled?: boolean;
            /** @description Types of changes, such as `booking.moved`, or `booking` for all that begin with it; empty for all there are. */
            types?: string[];
            /** @description Where messages go: https, and a public address. */
            url?: string;
        };
        WebhookEndpointShown: {
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** Format: date-time */
            disabledAt?: string;
            /**
             * @description By hand, because it answered 410, or because it failed for three days.
             * @enum {string}
             */
            disabledReason?: "by_hand" | "gone" | "failing";
            enabled: boolean;
            /**
             * Format: date-time
             * @description Since when nothing has arrived.
             */
            failingSince?: string;
            /** @description `whk_…` */
            id: string;
            links: components["schemas"]["WebhookLinks"];
            /**
             * Format: date-time
             * @description Until when messages carry a signature with the secret before, too.
             */
            oldSecretUntil?: string;
            /**
             * @description Of whose changes it is told: its company's, or all of the campus (for endpoints of those who run it).
             * @enum {string}
             */
            reach: "tenant" | "campus";
            tenantId: string;
            types: string[];
            url: string;
            version: number;
        };
        WebhookEndpointWithSecret: {
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            /** Format: date-time */
            disabledAt?: string;
            /**
             * @description By hand, because it answered 410, or because it failed for three days.
             * @enum {string}
             */
            disabledReason?: "by_hand" | "gone" | "failing";
            enabled: boolean;
            /**
             * Format: date-time
             * @description Since when nothing has arrived.
             */
            failingSince?: string;
            /** @description `whk_…` */
            id: string;
            links: components["schemas"]["WebhookLinks"];
            /**
             * Format: date-time
             * @description Until when messages carry a signature with the secret before, too.
             */
            oldSecretUntil?: string;
            /**
             * @description Of whose changes it is told: its company's, or all of the campus (for endpoints of those who run it).
             * @enum {string}
             */
            reach: "tenant" | "campus";
            /** @description What messages are signed with (Standard Webhooks): told this once. */
            secret: string;
            tenantId: string;
            types: string[];
            url: string;
            version: number;
        };
        WebhookLinks: {
            deliveries: string;
            self: string;
        };
        WhatBody: {
            /** @description Only where wheelchairs can go. */
            accessible?: boolean;
            /** @description Codes of amenities that must all be there. */
            amenitiesAll?: string[];
            /** @description Codes of amenities of which one must be there. */
            amenitiesAny?: string[];
            /** @enum {string} */
            kind?: "desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other";
            minAreaM2?: number;
            /**
             * @description How many come.
             * @default 1
             */
            people?: number;
            /** @description Only these: ids, or `code:5E-312`. */
            spaceIds?: string[];
            /** @description Words that must all be in the code, the names in any language, or the amenities' names. */
            text?: string;
            useClass?: string;
            /**
             * @description `whole`: nobody else in it; `part`: seats or benches of a space that is shared. Without it each kind as is usual.
             * @enum {string}
             */
            wholeOrPart?: "whole" | "part";
        };
        WhenBody: {
            /** @description A date of the campus, or of `timeZone`: `2026-12-01`. */
            date?: string;
            /** @description How long, within the windows: `PT2H`. */
            duration?: string;
            end?: string;
            /** @enum {string} */
            part?: "all" | "am" | "pm";
            start?: string;
            /** @description What lies between one start and the next that is tried: `PT15M`. */
            step?: string;
            /** @description An IANA zone for times without an offset, and for the answer. */
            timeZone?: string;
            windows?: components["schemas"]["WindowBody"][];
        };
        WhereBody: {
            /** @description Codes or ids of buildings. */
            buildings?: string[];
            /** @description Ids of floors, or codes such as `3/F` and `5E 3/F`. */
            floors?: string[];
            /** @description How far from `near`. */
            maxWalkM?: number;
            near?: components["schemas"]["NearBody"];
        };
        WhyBody: {
            /** @description Why, for those who read the history. */
            reason?: string;
        };
        WindowBody: {
            from: string;
            to: string;
        };
        WishLinks: {
            claim: string;
            self: string;
        };
        WishList: {
            data: components["schemas"]["WishView"][];
            page: components["schemas"]["PageInfo"];
        };
        WishView: {
            end: string;
            /** @description Kept for you while it is offered. */
            hold?: components["schemas"]["OfferedHold"];
            /** @description `wtl_…` */
            id: string;
            links: components["schemas"]["WishLinks"];
            people: number;
            /** @description 1 is the next; while it waits. */
            position?: number;
            /** @description Which rules no longer allowed it when it came to its turn. */
            reason?: string;
            spaceIds: string[];
            start: string;
            /**
             * @description `waiting`, then `offered`; `claimed` once it has become a booking, `lapsed` where nobody claimed it in time, `withdrawn`, or `expired`.
             * @enum {string}
             */
            status: "waiting" | "offered" | "claimed" | "withdrawn" | "lapsed" | "expired";
            timeZone: string;
            units?: number;
            version: number;
            whole?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAllowances: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowancePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAllowance: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowanceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAllowance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAllowance: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAllowance: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllowancePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAmenities: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAmenity: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAmenity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAmenity: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAmenity: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppPasswords: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPasswordPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAppPassword: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPasswordBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPasswordCreated"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeAppPassword: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovalPolicies: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApprovalPolicy: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalPolicyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApprovalPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeApprovalPolicy: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateApprovalPolicy: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalPolicyPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description From this moment on. */
                from?: string;
                /** @description Before this moment. */
                to?: string;
                /** @description Who did it: `usr_…`. */
                actor?: string;
                /** @description What it was done to: `bkg_…` or `hld_…`. */
                subject?: string;
                /** @description A booking's id, alone or within an address; else whose bookings: an e-mail address, or part of a name or address. */
                q?: string;
                /** @description Such as `booking.moved`; several are separated by commas. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                format?: "csv" | "ndjson";
                /** @description From this moment on. */
                from?: string;
                /** @description Before this moment; now unless said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description Whose: for oneself, made by oneself (also for others), attended by oneself, one's company's (its admins), or everybody's (who runs the campus). */
                for?: "me" | "booked_by_me" | "attending" | "tenant" | "campus";
                /** @description Statuses, separated by commas. */
                status?: string;
                spaceId?: string;
                startsBefore?: string;
                /** @description `now`, or a time. */
                endsAfter?: string;
                timeZone?: string;
                sort?: "start" | "-start";
                /** @description `cursor` adds the place in /changes that this list is current to. */
                include?: "cursor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runBatch: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExternalBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which system: a short word of your choice, such as `outlook`. */
                source: string;
                /** @description What it calls the booking. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putExternalBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description Which system: a short word of your choice, such as `outlook`. */
                source: string;
                /** @description What it calls the booking. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteExternalBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                /** @description Which system: a short word of your choice, such as `outlook`. */
                source: string;
                /** @description What it calls the booking. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findBookings: {
        parameters: {
            query: {
                /** @description A booking's id, alone or within an address; a person's e-mail address, or part of their name or address. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingsFound"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerAboutBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAboutBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetNames: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBookingHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingHistory"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceLateness: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferBooking: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoCheckIn: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WhyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBuildings: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBuilding: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBuilding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBuilding: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBuilding: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildingPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampuses: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampusPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCampus: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampusBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampusShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCampus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampusShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCampus: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampusPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampusShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query: {
                /** @description A cursor that a list (`include=cursor`) or this log gave out; `now` answers the newest. */
                since: string;
                /** @description First words of types, separated by commas: `booking,space`. */
                types?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkInByCode: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClosureMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptClosureMove: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelClosureMove: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseClosureMove: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnClosureMove: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClosures: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                state?: "draft" | "published" | "reopened" | "discarded";
                /** @description `past`: the spaces are open again; `ahead`: they close, or are closed now. Without `state` of those published, reopened early or not. */
                when?: "ahead" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosurePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClosure: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClosuresInForce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosuresInForce"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardClosure: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeClosure: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosurePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClosureLetters: {
        parameters: {
            query?: {
                /** @description Whose letter: a member whom the closure concerns; the first of them where it is left out. */
                memberId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureLettersShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPlan: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                outcome?: "move" | "ask" | "cancel";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planAgain: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pinMove: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
                bookingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanMoveShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishClosure: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenClosure: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listColleagues: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description A day of the campus; today unless said. */
                date?: string;
                /** @description How many days from it on. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisplays: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description Of this space alone: its id, or `code:5E-312`. */
                spaceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDisplay: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDoor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAtDoor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendAtDoor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    useDoor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description A cursor that a list (`include=cursor`) or the log gave out; without it, and with `now`, only what is to come. */
                since?: string;
                /** @description First words of types, separated by commas: `booking,space`. */
                types?: string;
            };
            header?: {
                /** @description The id of the last message that arrived; a browser sends it when it comes back. */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFaults: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFault: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFeed: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedCreated"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeFeed: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFloors: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description The floors of this building only: its id, or `code:5E`. */
                building?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFloor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FloorBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFloor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateFloor: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FloorPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFloorPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorPlan"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFreeBusy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeBusyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeBusyAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHazards: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createHazard: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHazard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHazard: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateHazard: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createHold: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendHold: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProlongBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolidays: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description The first date. */
                from?: string;
                /** @description The day after the last. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceHolidays: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
                /** @description Replaces the holidays of this year only; without it, all of them. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidaysBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidaysReplaced"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putHoliday: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHoliday: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
                /** @description What the rows are. */
                kind?: components["schemas"]["Object"];
                /** @description `check` tells what would happen; `check_then_apply` goes on where nothing is in the way. */
                mode?: "check" | "check_then_apply";
                /** @description By what a row finds the space that it is about. */
                matchOn?: components["schemas"]["Object"];
                /** @description What an error does when rows are applied: leave its row out, or stop before its batch. */
                onError?: "stop" | "skip_row";
                /** @description How the table is called, to know it again. */
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyImportBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameImportColumns: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportColumnsBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fixImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FixImportBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FixedImport"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportMissing: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingSpacePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyImportBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description The rows that this comes of; `warning` for those that are warned of. */
                outcome?: "create" | "update" | "unchanged" | "error" | "warning";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAreaByGroup: {
        parameters: {
            query?: {
                /** @description One or more of these, separated by commas. */
                groupBy?: ("useClass" | "building" | "floor" | "tenant" | "space")[];
                /** @description A day of the campus's calendar, whose leases and closures count; today unless said. Spaces are as they are now. */
                on?: string;
                /** @description Rows of this use only. */
                useClass?: "rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant";
                /** @description Rows of this building only: its id. */
                building?: string;
                /** @description Rows of this floor only: its id. */
                floor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readConsolidation: {
        parameters: {
            query?: {
                /** @description Of the campus's calendar; tomorrow unless said. */
                date?: string;
                /** @description All of the day, 08:00 to 20:00, or the half of it before or after 13:00. */
                part?: "all" | "am" | "pm";
                /** @description Its id or code; each building for itself unless said. */
                building?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidationShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFragmentation: {
        parameters: {
            query?: {
                /** @description Of the campus's calendar; tomorrow unless said. */
                date?: string;
                /** @description Free pieces that are shorter than so many hours count as fragments. */
                hours?: number;
                /** @description Its id or code. */
                building?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FragmentationShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLeased: {
        parameters: {
            query?: {
                /** @description The first day; 90 days before `to` unless said. */
                from?: string;
                /** @description The day after the last; today unless said. */
                to?: string;
                /** @description Its id: only what it leases. Admins of a company get no other. */
                tenant?: string;
                groupBy?: "tenant" | "building";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeasedShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNoShows: {
        parameters: {
            query?: {
                groupBy?: ("kind" | "building" | "tenant" | "month")[];
                /** @description The first day, of the campus's calendar; 90 days before `to` unless said. */
                from?: string;
                /** @description The day after the last; today unless said, so that only days that are over count. At most 400 days after `from`. */
                to?: string;
                /** @description Its id or code. */
                building?: string;
                /** @description Its id. */
                floor?: string;
                /** @description One or more of the kinds of spaces, separated by commas. */
                kind?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
                /** @description Its id: only what its members have booked. Admins of a company get no other. */
                tenant?: string;
                /** @description `previous`: beside it, the sums of as many days before. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoShowsShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printReport: {
        parameters: {
            query?: {
                /** @description The first day, of the campus's calendar; 90 days before `to` unless said. */
                from?: string;
                /** @description The day after the last; today unless said, so that only days that are over count. At most 400 days after `from`. */
                to?: string;
                /** @description Its id or code. */
                building?: string;
                /** @description Its id. */
                floor?: string;
                /** @description One or more of the kinds of spaces, separated by commas. */
                kind?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
                /** @description Its id: only what its members have booked. Admins of a company get no other. */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUtilisation: {
        parameters: {
            query?: {
                /** @description One or more of these, separated by commas. */
                groupBy?: ("weekday" | "hour" | "day" | "month" | "kind" | "building" | "floor" | "tenant" | "space")[];
                /** @description Its id or `code:`: only this space. */
                space?: string;
                /** @description The first day, of the campus's calendar; 90 days before `to` unless said. */
                from?: string;
                /** @description The day after the last; today unless said, so that only days that are over count. At most 400 days after `from`. */
                to?: string;
                /** @description Its id or code. */
                building?: string;
                /** @description Its id. */
                floor?: string;
                /** @description One or more of the kinds of spaces, separated by commas. */
                kind?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
                /** @description Its id: only what its members have booked. Admins of a company get no other. */
                tenant?: string;
                /** @description `previous`: beside it, the sums of as many days before. */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UtilisationShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLeases: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description Only leases that have not ended yet and end by this date; who ends first comes first. */
                expiresBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeasePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLease: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endLease: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLease: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeasePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverMail: {
        parameters: {
            query?: {
                /** @description Whom the mail is for: the address that the gateway accepted it for (RCPT TO). */
                recipient?: string;
                /** @description Who wrote it, as the gateway has made sure: the domain of From passed DMARC, or the server knows who handed it in. Leave it out where it has not. */
                sender?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyAllowances: {
        parameters: {
            query?: {
                /** @description A day of the periods that are meant; today unless said. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceShares"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarSpaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSpacesShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseCalendarSpaces: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarSpacesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSpacesShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description How it was answered: `409`, or `4xx` for all refusals. */
                status?: string;
                method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
                /** @description Of a refusal, such as `slot-taken`. */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyClosureMoves: {
        parameters: {
            query?: {
                /** @description `open`: what still waits for an answer, may go back, or has found no place. */
                which?: "open" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyClosureMoves"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesReadBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesRead"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sharePresence: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyStrikes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrikesShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                /** @description A booking of yours (`bkg_…`): when and where to have the like of it again, in place of everything else. */
                like?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPriceLists: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPriceList: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePriceList: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePriceList: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPriceListVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListVersions"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQualifications: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createQualification: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQualification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQualification: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateQualification: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description `deciding`: those that you may decide now; `mine`: those that you have made; `all`: all that you may see. */
                for?: "deciding" | "mine" | "all";
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveManyRequests: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveManyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedMany"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRiskForms: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                status?: "on_file" | "withdrawn";
                /** @description Of one company; others than one's own only for those who run the campus. */
                tenantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskFormPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRiskForm: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskFormBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskFormShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRiskForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskFormShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRiskForm: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskFormPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskFormShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSets: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRuleSet: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleSetBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRuleSet: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRuleSet: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleSetPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSetVersions: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetVersionPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /** @description `retired`: those that nobody drafts any more. */
                state?: "prepared" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putScenario: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreparedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireScenario: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftScenario: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishScenario: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioPublishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSeries: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookSeriesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesMade"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSeriesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesPreview"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editSeries: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
                /** @description `this` occurrence, this and the `following` ones, or `all` that have not begun. */
                scope?: "this" | "following" | "all";
                /** @description The date of the occurrence that `this` and `following` mean. */
                from?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSeriesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesEdited"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSeries: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
                /** @description `this` occurrence, this and the `following` ones, or `all` that have not begun. */
                scope?: "this" | "following" | "all";
                /** @description The date of the occurrence that `this` and `following` mean. */
                from?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelSeriesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesCancelled"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOccurrences: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OccurrenceList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOccurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createServiceAccount: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteServiceAccount: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateServiceAccount: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceTokens: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTokenPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createServiceToken: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTokenCreated"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeServiceToken: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSignInWays: {
        parameters: {
            query: {
                email: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishCompanySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginCompanySignIn: {
        parameters: {
            query?: {
                /** @description Where to go on afterwards: a path of our own. */
                back?: string;
                /** @description What the provider may fill in. */
                email?: string;
            };
            header?: never;
            path: {
                company: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSpaceKinds: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSpaces: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description One or more kinds, separated by commas. */
                kind?: ("desk_area" | "desk" | "lab" | "bench" | "office" | "meeting_room" | "event_hall" | "other")[];
                /** @description Ids or codes of buildings, separated by commas. */
                building?: string[];
                /** @description Ids of floors, or their codes within the building, separated by commas. */
                floor?: string[];
                /** @description Codes of amenities, separated by commas: all must be there. */
                amenities?: string[];
                /** @description Codes of hazards, separated by commas: all must be there. */
                hazards?: string[];
                capacityAtLeast?: number;
                areaAtLeast?: number;
                /** @description One or more use classes, separated by commas. */
                useClass?: ("rd_office" | "lab" | "co_working" | "meeting" | "event" | "amenity" | "support" | "retail" | "vacant")[];
                /** @description Only those who run the campus see what is hidden or retired. Everybody else sees active spaces, whatever is asked for. */
                status?: ("active" | "hidden" | "retired")[];
                /** @description Words that must all be in the code, the names in any language, or the amenities' names. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpacePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSpace: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSpace: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpaceContent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printQrLabels: {
        parameters: {
            query?: {
                /** @description All spaces of this floor that are not retired. */
                floorId?: string;
                /** @description These spaces: ids, or codes such as `code:5E-312`, separated by commas. */
                ids?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSpace: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSpace: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpacePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCalendar: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarImportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImportAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDisplay: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisplayBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayCreated"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportFault: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSpaceMailAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceAddressShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawPageCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQrCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateQrCode: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QrCodeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSpaceRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpaceRulesShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                state?: "open" | "accepted" | "declined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptDispute: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineDispute: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementMonths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Months"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatementMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueStatementMonth: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementMonthTenants: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantMonthPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                month?: string;
                /** @description Of one company; all unless said, for those who run the campus. */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueStatement: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    creditStatement: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseDispute: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementLines: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementLinePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSticker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StickerShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                cluster?: "biomedical" | "electronics" | "green_technology" | "ict" | "materials_precision_engineering" | "campus_operation";
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
                /** @description Part of the code, or of the name in any language. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTenant: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCostCentres: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description Only of this member. */
                memberId?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostCentrePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCostCentre: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostCentreBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostCentreShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementsShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEntitlements: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementsShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                status?: "active" | "suspended" | "left";
                /** @description Part of the name or the e-mail address. */
                q?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMember: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCompanySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySignInShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCompanySignIn: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanySignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySignInShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompanySignIn: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkCompanySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderChecked"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatementDraft: {
        parameters: {
            query?: {
                /** @description This month unless said. */
                month?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadStatementDraft: {
        parameters: {
            query?: {
                /** @description This month unless said. */
                month?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatementDraftLines: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description This month unless said. */
                month?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementLinePage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printStatementDraft: {
        parameters: {
            query?: {
                /** @description This month unless said. */
                month?: string;
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTenantUsage: {
        parameters: {
            query?: {
                /** @description A day of the periods that are meant; today unless said. */
                date?: string;
                /** @description `csv`: the same as a table, a line for each allowance. */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantUsage"];
                    "text/csv": components["schemas"]["TenantUsage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPeopleUsage: {
        parameters: {
            query?: {
                /** @description The first day; the first of this month unless said. */
                from?: string;
                /** @description The day after the last; that of now unless said. */
                to?: string;
                limit?: number;
                /** @description `csv`: the same as a table. */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleUsage"];
                    "text/csv": components["schemas"]["PeopleUsage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimelineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                /** @description `true` lists the tokens of everybody in the company; for its admins. */
                tenant?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCreated"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUseClasses: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserQualifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserQualificationList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUserQualification: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                user: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserQualificationShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUserQualification: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                user: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitlist: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishList"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinWaitlist: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveWaitlist: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimWish: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointPatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description How many items to answer with. */
                limit?: number;
                /** @description Where to go on: `page.nextCursor` of the answer before. */
                cursor?: string;
                status?: "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeliveryBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedeliveryAnswer"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description `true` answers as if it were done, and saves nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryShown"];
                };
            };
            /** @description A refusal: its `code` says which, and /problems/{code} explains it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
