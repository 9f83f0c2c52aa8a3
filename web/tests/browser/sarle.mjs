// Three articles about one event, by which the screens of events are tested: figures that differ and that are put
// right, a denial, more parties than there are columns, two languages.
export const sarle = [
  {
    id: "sarle-1", outlet: "Agence Sarle", date: "2025-05-06", title: "Effondrement du pont de Sarle : les bilans s'opposent",
    text: `Le pont de Sarle s'est effondré lundi soir. La préfecture de Sarle affirme que 12 personnes ont été blessées. Le syndicat des pompiers dit que 30 personnes ont été blessées. La mairie de Sarle dément avoir été avertie de l'état du pont.

Le ministère des Transports affirme que la mairie avait été avertie de l'état du pont en mars. La société Arvel, chargée de l'entretien, assure que le pont avait été contrôlé en avril. L'association des riverains accuse la société Arvel d'avoir négligé l'entretien du pont.

La préfecture de Sarle a refusé d'ouvrir une enquête. L'association des riverains exige l'ouverture d'une enquête. Il est clair que personne ne veut porter la faute.`,
  },
  {
    id: "sarle-2", outlet: "Le Quotidien", date: "2025-05-08", title: "Pont de Sarle : la préfecture corrige son bilan",
    text: `La préfecture de Sarle affirme désormais que 18 personnes ont été blessées. Le syndicat des pompiers maintient qu'au moins 30 personnes ont été blessées. La mairie de Sarle répète qu'elle n'a jamais été avertie de l'état du pont.

La société Arvel dément avoir négligé l'entretien du pont. Le ministère des Transports a contesté les propos de la mairie. Selon la mairie de Sarle, aucune lettre n'a été reçue en mars.`,
  },
  {
    id: "sarle-3", outlet: "The Bridge Herald", date: "2025-05-07", title: "Bridge collapse in Sarle: accounts differ",
    text: `The Sarle prefecture said that 12 people were injured. The firefighters' union said that 30 people were injured. The Transport Ministry said that the town hall had been warned about the bridge in March. The town hall denied that it had been warned about the bridge. "The bridge was inspected in April," said the Arvel company.`,
  },
];
