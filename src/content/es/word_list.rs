//! The words of which a passphrase is suggested in Spanish: 256, so that each is worth eight bits. They are short, plain and
//! kind, none has an accent, and each is written as it is heard: no b or v, no z, no silent h.

pub(super) const WORD_LIST: &str = "agua aguja ajo aldea algas almendra alpaca amigo ancla apio arco arena arete armario astro atleta \
     atole cacao cactus cadena caja cama camino camisa campana campo canasta cancha canela cangrejo canoa \
     caracol caramelo carpeta carro carta cartero casa cascada castor chile clima coco codo colina color \
     cometa concha conejo coral corona cortina crema cristal cuadro cuchara cuerda cuna dedo diamante \
     diente disco ducha eco elefante escalera escudo escuela espejo espiga esponja espuma estuche estufa \
     falda farol feria fideo fiesta filtro flauta flecha flor foca fogata foto fresa frijol fruta fuego \
     fuente futuro ganso gato goma gorra gota granja grano guante guitarra iguana isla jaguar jarra juego \
     jugo koala lagarto lago lana langosta laurel leche lechuga lenteja leopardo linterna lirio loro luna \
     madera maestro mago maleta mango mano manta mapa marea marfil marmota menta mesa metal miel molino \
     moneda mono monte mora mosaico mundo muro musgo naranja nido nopal norte nota nudo oasis olmo onda \
     oro oruga oso pala palma paloma panal panda papalote papel pared parque paseo pasto patinete patio \
     pato pedal peine pelota pepino pera perla perro piano pico piedra pino pintura pirata pirinola pista \
     plata plato plomo pluma potro puente puerta pulpo puma punto queso quinua radio rama ramo rana \
     regadera regalo regla reina reloj remolino resorte risa ritmo roca romero ropa rueda ruta salsa \
     salto sapo sardina seda siesta sirena sol sopa suelo suerte tamal tapete tarro teatro tejado telar \
     templo tenedor tesoro tienda tierra tigre tinta tomate topo toro torre torta tortuga trapo tren \
     trigo trineo trofeo trompo tronco trucha trueno tuerca";
